import type { Invalid, TypeName } from '../../library/invalid';
import type { FaultWords } from '.';

/** Latin names and numbers keep their own direction. */
const apart = (words: string): string => `\u2068${words}\u2069`;
const megabytes = (bytes: number): string => `${Math.floor(bytes / (1 << 20))} ميغابايت`;

const types: Readonly<Record<TypeName, string>> = {
  text: 'نصًا',
  number: 'عددًا',
  whole: 'عددًا صحيحًا',
  list: 'قائمة',
  group: 'مجموعة حقول',
  boolean: 'صوابًا أو خطأ',
};

/** What is said of the value before it. Null for what only the details say, in English. */
function wrong(why: Invalid): string | null {
  switch (why.is) {
    case 'missing':
      return 'غير موجودة';
    case 'pattern':
      return 'ليست مكتوبة كما يجب';
    case 'type':
      return `يجب أن تكون ${types[why.type]}`;
    case 'over':
      return `تتجاوز الحد الأقصى ${apart(why.limit)}`;
    case 'under':
      return `دون الحد الأدنى ${apart(why.limit)}`;
    case 'choice':
      return `يجب أن تكون إحدى هذه القيم: ${apart(why.choices)}`;
    case 'unknown':
      return `فيها حقول غير معروفة: ${apart(why.fields)}`;
    case 'other':
      return null;
  }
}

export const ar: FaultWords = {
  what: {
    noFile: 'لا يوجد ملف بهذا الاسم',
    notAFile: 'هذا ليس ملفًا',
    notAPack: 'الملف ليس مجموعة، أو أنه مبتور',
    directory: 'دليل محتويات الملف تالف',
    tooMany: 'في الملف أكثر من 65534 عنصرًا أو 4 غيغابايت، وليس ذلك في أي مجموعة',
    unfolds: 'حجم الملف بعد فك ضغطه أكبر بكثير من حجم أي مجموعة',
    changing: 'تغيّر الملف أثناء فحصه',
    cannotOpen: ({ reason }) => `يتعذر فتح الملف (${apart(reason)})`,
    unreadable: ({ reason }) => `تتعذر قراءة الملف (${apart(reason)})`,
    badName: 'للعنصر اسم لا تستعمله أي مجموعة',
    twice: 'العنصر موجود مرتين، أو أن لعنصر آخر اسمًا يكاد يطابق اسمه',
    compression: 'العنصر مضغوط بطريقة غير معروفة',
    encrypted: 'العنصر مشفر',
    overlap: 'الملف مبتور، أو أن العنصر يتداخل مع عنصر آخر',
    elsewhere: 'العنصر ليس في الموضع الذي يذكره الدليل',
    notStored: 'العنصر مضغوط ويجب ألا يكون كذلك',
    missing: 'العنصر ناقص',
    damaged: 'العنصر تالف',
    altered: 'تغيّر العنصر بعد إعداد المجموعة',
    unvouched: 'لا شيء يضمن صحة العنصر',
    notJson: 'العنصر ليس بصيغة JSON صحيحة',
    tooDeep: 'في العنصر جزء أطول، أو أعمق تداخلًا، مما في أي مجموعة',
    otherBlocks: 'فيه بصمات كتل أخرى',
    tooLarge: ({ limit }) => `يتجاوز حجم العنصر ${megabytes(limit)}`,
    notValid: ({ at, why }) => {
      const words = wrong(why);
      if (words === null) return `العنصر غير صالح${at && ` (${apart(at)})`}`;
      return `العنصر غير صالح: القيمة ${at && `${apart(at)} `}${words}`;
    },
    section: ({ reason }) => `يتعذر استعمال فهرس البحث (${apart(reason)})`,
    idIndex: 'هذا ليس فهرس معرّفات',
    rowsIndex: 'السطور ليست في المواضع التي يذكرها فهرسها',
    badRow: 'أحد السطور غير صالح',
    badSums: ({ line }) => `السطر ${line} ليس بصمة`,
    miscounted: ({ found, counted }) => `عدد الوثائق فيه ${found}، وعددها في البيان ${counted}`,
    misplaced: ({ id }) => `${apart(id)} ليس في الموضع الذي يذكره فهرس المعرّفات`,
    noId: ({ id }) => `لا يوجد فيه ${apart(id)}`,
    newer: ({ format, reads }) => `صيغة المجموعة هي ${format}، وهذا الإصدار من Rostrum يقرأ الصيغ حتى ${reads}`,
    notKey: 'هذا ليس مفتاحًا عامًّا من minisign',
    notSignature: 'هذا ليس توقيعًا من minisign',
    noKey: 'المجموعة موقّعة لكنها لا تحتوي على المفتاح العام لمن وقّعها',
    badSignature: 'التوقيع غير مطابق: تغيّرت المجموعة بعد توقيعها، أو وقّعها مفتاح آخر',
    noFormer: 'لا يوجد إصدار سابق محفوظ',
    otherSigner: ({ title, before, now }) =>
      `«${apart(title)}» معروفة بتوقيع المفتاح ${apart(before)}، وهذا الملف ${now ? `موقّع بمفتاح آخر (${apart(now)})` : 'غير موقّع'}`,
  },
  mend: {
    newCopy: 'اطلب نسخة جديدة ممن أعطاك الملف؛ لم يتغير شيء على هذا الجهاز.',
    checkName: 'تحقق من الاسم والمجلد.',
    mayRead: 'تحقق من أن لديك إذنًا بقراءته.',
    giveFile: 'حدد ملفًا من نوع ‎.rostrum.',
    openAgain: 'افتحه مرة أخرى.',
    newer: 'ثبّت إصدارًا أحدث من Rostrum.',
    newerThan: (version) => `ثبّت Rostrum ${apart(version)} أو إصدارًا أحدث.`,
    addKey: 'يضيف معدّ المجموعة المفتاح بالأمر: \u2068rostrum pack sign FILE --signature SIG --pub PUB\u2069.',
    stays: 'تابع بهذا الإصدار، أو اطلب الملف الأقدم ممن أعطاك المجموعة.',
    forgetKey:
      'إذا أخبرك الناشر بمفتاح جديد فاختر «نسيان هذا المفتاح…» في «المجموعات» ثم افتح الملف مرة أخرى، وإلا فلا تثق به.',
  },
};
