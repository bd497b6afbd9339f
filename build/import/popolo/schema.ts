/** Popolo (popoloproject.com/specs), as far as it is read. What stands beside these fields is named by the import. */
import { z } from 'zod';

/** Popolo writes null and "" for what is not known. */
const words = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => {
    const plain = value === null || value === undefined ? '' : String(value).replace(/\s+/g, ' ').trim();
    return plain === '' ? undefined : plain;
  });
/** Some files have an object whose id is "": it is one all the same. */
const id = z.union([z.string(), z.number()]).transform(String);
const link = z.looseObject({ url: words, note: words });
const list = <T extends z.ZodType>(item: T): z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodArray<T>>>, z.ZodTransform<z.output<T>[], z.output<T>[] | null | undefined>> =>
  z.array(item).nullish().transform((items) => items ?? []); // prettier-ignore

const named = {
  id,
  name: words,
  other_names: list(z.looseObject({ name: words, note: words, lang: words })),
  identifiers: list(z.looseObject({ identifier: words, scheme: words })),
  contact_details: list(z.looseObject({ type: words, value: words, label: words, note: words })),
  links: list(link),
  sources: list(link),
};

export const membership = z.looseObject({
  id: words,
  label: words,
  role: words,
  person_id: id.nullish(),
  organization_id: words,
  on_behalf_of_id: words,
  post_id: words,
  area_id: words,
  legislative_period_id: words,
  start_date: words,
  end_date: words,
  contact_details: named.contact_details,
  links: list(link),
  sources: list(link),
});
export type Membership = z.infer<typeof membership>;

export const person = z.looseObject({
  ...named,
  sort_name: words,
  given_name: words,
  family_name: words,
  additional_name: words,
  patronymic_name: words,
  honorific_prefix: words,
  honorific_suffix: words,
  email: words,
  gender: words,
  birth_date: words,
  death_date: words,
  image: words,
  images: list(z.looseObject({ url: words })),
  summary: words,
  biography: words,
  national_identity: words,
  memberships: list(membership),
});
export type Person = z.infer<typeof person>;

export const organization = z.looseObject({
  ...named,
  classification: words,
  image: words,
  abstract: words,
  description: words,
  seats: words,
});
export type Organization = z.infer<typeof organization>;

export const post = z.looseObject({ id, label: words, role: words, organization_id: words, area_id: words });
export const area = z.looseObject({ id, name: words, type: words, classification: words });
export const event = z.looseObject({
  id,
  name: words,
  classification: words,
  organization_id: words,
  start_date: words,
  end_date: words,
});

export const file = z.looseObject({
  persons: list(person),
  organizations: list(organization),
  memberships: list(membership),
  posts: list(post),
  areas: list(area),
  events: list(event),
  meta: z.looseObject({ sources: list(z.string()) }).nullish(),
});
export type Popolo = z.infer<typeof file>;
