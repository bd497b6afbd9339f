import type { Invalid, TypeName } from '../../library/invalid';
import type { FaultWords } from '.';

const megabytes = (bytes: number): string => `${Math.floor(bytes / (1 << 20))} Mo`;

const types: Readonly<Record<TypeName, string>> = {
  text: 'un texte',
  number: 'un nombre',
  whole: 'un nombre entier',
  list: 'une liste',
  group: 'un groupe de champs',
  boolean: 'vrai ou faux',
};

/** What is said of the value before it. Null for what only the details say, in English. */
function wrong(why: Invalid): string | null {
  switch (why.is) {
    case 'missing':
      return 'manque';
    case 'pattern':
      return 'n’est pas écrit comme il le faut';
    case 'type':
      return `doit être ${types[why.type]}`;
    case 'over':
      return `dépasse la limite de ${why.limit}`;
    case 'under':
      return `n’atteint pas le minimum de ${why.limit}`;
    case 'choice':
      return `doit être l’une de ces valeurs : ${why.choices}`;
    case 'unknown':
      return `contient des champs inconnus : ${why.fields}`;
    case 'other':
      return null;
  }
}

export const fr: FaultWords = {
  what: {
    noFile: 'il n’y a pas de fichier de ce nom',
    notAFile: 'ce n’est pas un fichier',
    notAPack: 'le fichier n’est pas un recueil, ou il est tronqué',
    directory: 'son répertoire est endommagé',
    tooMany: 'le fichier a plus de 65 534 éléments ou de 4 Go, ce qu’aucun recueil n’a',
    unfolds: 'décompressé, le fichier est bien plus gros que ne l’est aucun recueil',
    changing: 'le fichier a été modifié pendant son examen',
    cannotOpen: ({ reason }) => `le fichier ne peut pas être ouvert (${reason})`,
    unreadable: ({ reason }) => `le fichier ne peut pas être lu (${reason})`,
    badName: 'l’élément porte un nom qu’aucun recueil n’emploie',
    twice: 'l’élément figure deux fois, ou un autre porte presque le même nom',
    compression: 'l’élément est compressé d’une manière inconnue',
    encrypted: 'l’élément est chiffré',
    overlap: 'le fichier est tronqué, ou l’élément en recouvre un autre',
    elsewhere: 'l’élément n’est pas là où le répertoire l’indique',
    notStored: 'l’élément est compressé alors qu’il ne doit pas l’être',
    missing: 'l’élément manque',
    damaged: 'l’élément est endommagé',
    altered: 'l’élément a été modifié après la création du recueil',
    unvouched: 'rien ne garantit l’élément',
    notJson: 'l’élément n’est pas du JSON valide',
    tooDeep: 'une partie de l’élément est plus longue, ou imbriquée plus profondément, que dans aucun recueil',
    otherBlocks: 'il contient les empreintes d’autres blocs',
    tooLarge: ({ limit }) => `l’élément dépasse ${megabytes(limit)}`,
    notValid: ({ at, why }) => {
      const words = wrong(why);
      if (words === null) return `l’élément n’est pas valide${at && ` (${at})`}`;
      return `l’élément n’est pas valide : ${at === '' ? 'il' : `« ${at} »`} ${words}`;
    },
    section: ({ reason }) => `l’index de recherche est inutilisable (${reason})`,
    idIndex: 'ce n’est pas un index d’identifiants',
    rowsIndex: 'les lignes ne sont pas là où leur index l’indique',
    badRow: 'une ligne n’est pas valide',
    badSums: ({ line }) => `la ligne ${line} n’est pas une empreinte`,
    miscounted: ({ found, counted }) => `il contient ${found} documents, le manifeste en compte ${counted}`,
    misplaced: ({ id }) => `${id} n’est pas là où l’index d’identifiants l’indique`,
    noId: ({ id }) => `${id} n’y figure pas`,
    newer: ({ format, reads }) => `le recueil est au format ${format}, ce Rostrum lit les formats jusqu’à ${reads}`,
    notKey: 'ce n’est pas une clé publique de minisign',
    notSignature: 'ce n’est pas une signature de minisign',
    noKey: 'le recueil est signé, mais ne contient pas la clé publique de son signataire',
    badSignature:
      'la signature ne correspond pas : le recueil a été modifié après avoir été signé, ou une autre clé l’a signé',
    noFormer: 'aucune version antérieure n’est conservée',
    otherSigner: ({ title, before, now }) =>
      `« ${title} » est connu comme signé par la clé ${before}, et ce fichier ${now ? `est signé par une autre clé (${now})` : 'n’est pas signé'}`,
  },
  mend: {
    newCopy: 'Demandez une nouvelle copie à qui vous a donné le fichier ; rien n’a été modifié sur cet ordinateur.',
    checkName: 'Vérifiez le nom et le dossier.',
    mayRead: 'Vérifiez que vous avez le droit de le lire.',
    giveFile: 'Indiquez un fichier .rostrum.',
    openAgain: 'Ouvrez-le à nouveau.',
    newer: 'Installez une version plus récente de Rostrum.',
    newerThan: (version) => `Installez Rostrum ${version} ou une version plus récente.`,
    addKey: 'La personne qui l’a fait ajoute la clé : rostrum pack sign FILE --signature SIG --pub PUB.',
    stays: 'Gardez cette version, ou demandez le fichier plus ancien à qui vous a donné le recueil.',
    forgetKey:
      'Si l’éditeur vous a fait part d’une nouvelle clé, choisissez « Oublier cette clé… » dans « Recueils » et rouvrez le fichier ; sinon, ne lui faites pas confiance.',
  },
};
