import type { Invalid, TypeName } from '../../library/invalid';
import type { FaultWords } from '.';

const megabytes = (bytes: number): string => `${Math.floor(bytes / (1 << 20))} MB`;

const types: Readonly<Record<TypeName, string>> = {
  text: 'un texto',
  number: 'un número',
  whole: 'un número entero',
  list: 'una lista',
  group: 'un grupo de campos',
  boolean: 'verdadero o falso',
};

/** What is said of the value before it. Null for what only the details say, in English. */
function wrong(why: Invalid): string | null {
  switch (why.is) {
    case 'missing':
      return 'falta';
    case 'pattern':
      return 'no está escrito como debe';
    case 'type':
      return `debe ser ${types[why.type]}`;
    case 'over':
      return `supera el límite de ${why.limit}`;
    case 'under':
      return `no llega al mínimo de ${why.limit}`;
    case 'choice':
      return `debe ser uno de estos valores: ${why.choices}`;
    case 'unknown':
      return `contiene campos desconocidos: ${why.fields}`;
    case 'other':
      return null;
  }
}

export const es: FaultWords = {
  what: {
    noFile: 'no hay ningún archivo con ese nombre',
    notAFile: 'esto no es un archivo',
    notAPack: 'el archivo no es un compendio, o está cortado',
    directory: 'su directorio está dañado',
    tooMany: 'el archivo tiene más de 65 534 elementos o de 4 GB, lo que ningún compendio tiene',
    unfolds: 'descomprimido, el archivo es mucho mayor que cualquier compendio',
    changing: 'el archivo se modificó mientras se examinaba',
    cannotOpen: ({ reason }) => `no se puede abrir el archivo (${reason})`,
    unreadable: ({ reason }) => `no se puede leer el archivo (${reason})`,
    badName: 'el elemento tiene un nombre que ningún compendio usa',
    twice: 'el elemento está dos veces, u otro tiene casi el mismo nombre',
    compression: 'el elemento está comprimido de un modo desconocido',
    encrypted: 'el elemento está cifrado',
    overlap: 'el archivo está cortado, o el elemento se superpone a otro',
    elsewhere: 'el elemento no está donde indica el directorio',
    notStored: 'el elemento está comprimido y no debería estarlo',
    missing: 'falta el elemento',
    damaged: 'el elemento está dañado',
    altered: 'el elemento se modificó después de crearse el compendio',
    unvouched: 'nada garantiza el elemento',
    notJson: 'el elemento no es JSON válido',
    tooDeep: 'una parte del elemento es más larga, o está anidada a más niveles, que en cualquier compendio',
    otherBlocks: 'contiene las huellas de otros bloques',
    tooLarge: ({ limit }) => `el elemento supera ${megabytes(limit)}`,
    notValid: ({ at, why }) => {
      const words = wrong(why);
      if (words === null) return `el elemento no es válido${at && ` (${at})`}`;
      return `el elemento no es válido: ${at && `«${at}» `}${words}`;
    },
    section: ({ reason }) => `el índice de búsqueda no se puede usar (${reason})`,
    idIndex: 'esto no es un índice de identificadores',
    rowsIndex: 'las filas no están donde indica su índice',
    badRow: 'una fila no es válida',
    badSums: ({ line }) => `la línea ${line} no es una huella`,
    miscounted: ({ found, counted }) => `tiene ${found} documentos y el manifiesto cuenta ${counted}`,
    misplaced: ({ id }) => `${id} no está donde indica el índice de identificadores`,
    noId: ({ id }) => `no contiene ${id}`,
    newer: ({ format, reads }) =>
      `el compendio tiene el formato ${format} y este Rostrum lee formatos hasta el ${reads}`,
    notKey: 'esto no es una clave pública de minisign',
    notSignature: 'esto no es una firma de minisign',
    noKey: 'el compendio está firmado, pero no contiene la clave pública de quien lo firmó',
    badSignature: 'la firma no corresponde: el compendio se modificó después de firmarse, o lo firmó otra clave',
    noFormer: 'no se conserva ninguna versión anterior',
    otherSigner: ({ title, before, now }) =>
      `«${title}» se conoce como firmado con la clave ${before}, y este archivo ${now ? `está firmado con otra clave (${now})` : 'no está firmado'}`,
  },
  mend: {
    newCopy: 'Pida una copia nueva a quien le dio el archivo; no se ha cambiado nada en este equipo.',
    checkName: 'Compruebe el nombre y la carpeta.',
    mayRead: 'Compruebe que tiene permiso para leerlo.',
    giveFile: 'Indique un archivo .rostrum.',
    openAgain: 'Ábralo de nuevo.',
    newer: 'Instale una versión más reciente de Rostrum.',
    newerThan: (version) => `Instale Rostrum ${version} o una versión más reciente.`,
    addKey: 'Quien lo hizo añade la clave: rostrum pack sign FILE --signature SIG --pub PUB.',
    stays: 'Siga con esta versión, o pida el archivo anterior a quien le dio el compendio.',
    forgetKey:
      'Si quien lo publica le ha comunicado una clave nueva, elija «Olvidar esta clave…» en «Compendios» y abra el archivo de nuevo; si no, no confíe en él.',
  },
};
