import type { Words } from '../words.ts'

export const passkeys: Words['passkeys'] = {
  logIn: "Se connecter avec une clé d'accès",
  again: "Réessayer la clé d'accès",
  prove: "Utiliser une clé d'accès",
  make: {
    title: 'Se connecter sans mot de passe',
    what: "Avec une clé d'accès, vous vous connectez grâce à votre empreinte, votre visage ou le code PIN de votre appareil. Vous n'avez rien à retenir, et un faux site ne peut rien vous soutirer.",
    where:
      "Elle est conservée par votre appareil ou votre gestionnaire de mots de passe. Nous n'en connaissons que la moitié publique.",
    needsScript: 'Pour en créer une, il faut JavaScript, qui est désactivé dans ce navigateur.',
    submit: "Créer une clé d'accès",
    later: 'Pas maintenant',
  },
  refused: { title: "Cela n'a pas fonctionné", otherwise: 'Se connecter autrement' },
  card: {
    title: "Clés d'accès",
    none: "Avec une clé d'accès, vous vous connectez grâce à votre empreinte, votre visage ou le code PIN de votre appareil, sans mot de passe.",
    some: 'Chacune de ces clés vous permet de vous connecter. Celle que conserve votre gestionnaire de mots de passe fonctionne sur tous vos appareils.',
    synced: 'Sur plusieurs appareils',
    made: 'créée le {when}',
    used: 'utilisée pour la dernière fois le {when}',
    rename: 'Renommer',
    name: "Nom de cette clé d'accès",
    save: 'Enregistrer le nom',
    remove: 'Supprimer',
    removeOf: "Supprimer la clé d'accès : {name}",
    sure: "Plus personne ne pourra se connecter avec cette clé d'accès. La supprimer ?",
    add: "Créer une clé d'accès",
  },
  script: {
    failed: "Cela n'a pas fonctionné. Réessayez.",
    cancelled: "Aucune clé d'accès n'a été utilisée. Réessayez, ou choisissez un autre moyen.",
    known: "Cet appareil a déjà une clé d'accès pour ce compte.",
  },
}
