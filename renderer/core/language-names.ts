/** Each language by its own name, so that whoever was lost in another finds it. */
export const languageNames = { en: 'English', fr: 'Français', es: 'Español', ar: 'العربية' } as const;
