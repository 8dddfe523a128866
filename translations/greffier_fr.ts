<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Greffier</source>
        <translation>À propos de Greffier</translation>
    </message>
    <message>
        <source>Greffier %1</source>
        <translation>Greffier %1</translation>
    </message>
    <message>
        <source>A workstation for reading discussion threads, and for proving later what was read.

Captured pages are never changed. Every act is kept. Nothing leaves this computer unless you export it.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Un poste de travail pour lire des fils de discussion et pouvoir prouver ensuite ce qui a été lu.

Les pages capturées ne sont jamais modifiées. Chaque acte est conservé. Rien ne quitte cet ordinateur sans que vous l’exportiez.

Logiciel libre, sous licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Case</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Decide and annotate</source>
        <translation>Décider et annoter</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Se déplacer</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>&amp;New case…</source>
        <translation>&amp;Nouveau dossier…</translation>
    </message>
    <message>
        <source>&amp;Open a case…</source>
        <translation>&amp;Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>&amp;Close the case</source>
        <translation>&amp;Fermer le dossier</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Importer des fichiers…</translation>
    </message>
    <message>
        <source>&amp;Paste a text as a capture…</source>
        <translation>&amp;Coller un texte comme capture…</translation>
    </message>
    <message>
        <source>&amp;Adopt a pack of rules…</source>
        <translation>&amp;Adopter un lot de règles…</translation>
    </message>
    <message>
        <source>I&amp;mport rules of another program…</source>
        <translation>I&amp;mporter les règles d’un autre logiciel…</translation>
    </message>
    <message>
        <source>A&amp;dopt the packs that come with Greffier</source>
        <translation>Adopter les lots de rè&amp;gles fournis avec Greffier</translation>
    </message>
    <message>
        <source>&amp;Export a report…</source>
        <translation>&amp;Exporter un rapport…</translation>
    </message>
    <message>
        <source>&amp;Verify the case</source>
        <translation>&amp;Vérifier le dossier</translation>
    </message>
    <message>
        <source>Re&amp;build what is derived</source>
        <translation>Reconstruire les &amp;données dérivées</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>&amp;Signaler</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>É&amp;carter</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>S&amp;upprimer</translation>
    </message>
    <message>
        <source>E&amp;scalate</source>
        <translation>&amp;Transmettre</translation>
    </message>
    <message>
        <source>Re&amp;open</source>
        <translation>R&amp;ouvrir</translation>
    </message>
    <message>
        <source>Flag with a reason…</source>
        <translation>Signaler avec un motif…</translation>
    </message>
    <message>
        <source>Clear with a reason…</source>
        <translation>Écarter avec un motif…</translation>
    </message>
    <message>
        <source>Remove with a reason…</source>
        <translation>Supprimer avec un motif…</translation>
    </message>
    <message>
        <source>Escalate with a reason…</source>
        <translation>Transmettre avec un motif…</translation>
    </message>
    <message>
        <source>&amp;Annotate the selection…</source>
        <translation>Annoter &amp;la sélection…</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Note…</translation>
    </message>
    <message>
        <source>&amp;Next comment</source>
        <translation>Commentaire &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous comment</source>
        <translation>Commentaire &amp;précédent</translation>
    </message>
    <message>
        <source>Next &amp;hit</source>
        <translation>Si&amp;gnalement suivant</translation>
    </message>
    <message>
        <source>Previous h&amp;it</source>
        <translation>Signalement précé&amp;dent</translation>
    </message>
    <message>
        <source>Comment &amp;answered</source>
        <translation>Commentaire p&amp;arent</translation>
    </message>
    <message>
        <source>Read &amp;on, then next comment</source>
        <translation>&amp;Lire la suite, puis le commentaire suivant</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>Show &amp;every comment</source>
        <translation>Afficher &amp;tous les commentaires</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>&amp;Volet suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Volet précéde&amp;nt</translation>
    </message>
    <message>
        <source>&amp;Scan with the rules</source>
        <translation>A&amp;ppliquer les règles</translation>
    </message>
    <message>
        <source>Page vie&amp;w</source>
        <translation>&amp;Vue en page</translation>
    </message>
    <message>
        <source>All captures as &amp;one thread</source>
        <translation>Toutes les captures en u&amp;n fil</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texte plus pe&amp;tit</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Couleurs du &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>Couleurs &amp;claires</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>Couleurs s&amp;ombres</translation>
    </message>
    <message>
        <source>&amp;French</source>
        <translation>&amp;Français</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;Anglais</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Trouver une commande…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Greffier</source>
        <translation>À &amp;propos de Greffier</translation>
    </message>
    <message>
        <source>Ne&amp;w complaint…</source>
        <translation>Nouvelle p&amp;lainte…</translation>
    </message>
    <message>
        <source>Passage of a rule’s &amp;hit</source>
        <translation>Passage &amp;du signalement d’une règle</translation>
    </message>
    <message>
        <source>&amp;Qualify the passage…</source>
        <translation>&amp;Qualifier le passage…</translation>
    </message>
    <message>
        <source>Preview w&amp;hat will be printed</source>
        <translation>Aperçu avan&amp;t impression</translation>
    </message>
    <message>
        <source>Pe&amp;rsons of the case…</source>
        <translation>Pe&amp;rsonnes du dossier…</translation>
    </message>
    <message>
        <source>Pro&amp;file of redaction…</source>
        <translation>Profil de pseudon&amp;ymisation…</translation>
    </message>
    <message>
        <source>&amp;Seal a bundle…</source>
        <translation>&amp;Sceller le dossier…</translation>
    </message>
    <message>
        <source>Write a re&amp;quest for a time stamp…</source>
        <translation>Écrire une &amp;demande d’horodatage…</translation>
    </message>
    <message>
        <source>&amp;Take a time stamp…</source>
        <translation>Recevoir un &amp;horodatage…</translation>
    </message>
    <message>
        <source>&amp;Head of the journal to print or send…</source>
        <translation>&amp;Tête du journal à imprimer ou à envoyer…</translation>
    </message>
    <message>
        <source>&amp;Back up the case…</source>
        <translation>Sauve&amp;garder le dossier…</translation>
    </message>
    <message>
        <source>Restore a bac&amp;kup…</source>
        <translation>&amp;Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Verif&amp;y a bundle or another case…</source>
        <translation>Vérifier un &amp;scellé ou un autre dossier…</translation>
    </message>
    <message>
        <source>S&amp;tatements of reasons…</source>
        <translation>E&amp;xposés des motifs…</translation>
    </message>
    <message>
        <source>Keep the selection as a s&amp;tretch</source>
        <translation>Garder la sélection comme &amp;fragment</translation>
    </message>
    <message>
        <source>Add a house &amp;ground…</source>
        <translation>A&amp;jouter un fondement de la maison…</translation>
    </message>
</context>
<context>
    <name>AnchorTextDialog</name>
    <message>
        <source>Head of the journal</source>
        <translation>Tête du journal</translation>
    </message>
    <message>
        <source>Print this or send it to somebody outside. Whoever holds it can tell later whether the journal was rebuilt.</source>
        <translation>Imprimez ce texte ou envoyez-le à un tiers. Qui le détient peut dire plus tard si le journal a été reconstruit.</translation>
    </message>
    <message>
        <source>Text with the head of the journal</source>
        <translation>Texte avec la tête du journal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Textes (*.txt)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ne peut pas être écrit : %2</translation>
    </message>
</context>
<context>
    <name>AnnotateDialog</name>
    <message>
        <source>Annotate a passage</source>
        <translation>Annoter un passage</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annoter</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>A word or two, as you will look for it later</source>
        <translation>Un ou deux mots, tels que vous les chercherez plus tard</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>É&amp;tiquette</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>&amp;Ground</source>
        <translation>&amp;Qualification</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Severity</source>
        <translation>&amp;Gravité</translation>
    </message>
    <message>
        <source>&amp;Person aimed at</source>
        <translation>&amp;Personne visée</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Record an answer</source>
        <translation>Consigner une réponse</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>They acknowledged it</source>
        <translation>Accusé de réception</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Quoi</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>&amp;Le</translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation>&amp;Suite donnée</translation>
    </message>
</context>
<context>
    <name>AttachmentController</name>
    <message>
        <source>This is neither a PNG nor a JPEG picture. It can be saved.</source>
        <translation>Ce n’est ni une image PNG ni une image JPEG. Elle peut être enregistrée.</translation>
    </message>
    <message>
        <source>This picture is too large to be shown here. It can be saved.</source>
        <translation>Cette image est trop grande pour être montrée ici. Elle peut être enregistrée.</translation>
    </message>
    <message>
        <source>This picture is damaged or needs too much memory, and is not shown. It can be saved.</source>
        <translation>Cette image est abîmée ou demande trop de mémoire&#xa0;: elle n’est pas montrée. Elle peut être enregistrée.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
</context>
<context>
    <name>AttachmentsDialog</name>
    <message>
        <source>Files kept with %1</source>
        <translation>Fichiers gardés avec %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Semble être</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>capture</source>
        <translation>capture</translation>
    </message>
    <message>
        <source>attached</source>
        <translation>joint</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>effacé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Sho&amp;w the picture</source>
        <translation>&amp;Montrer l’image</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Enregistrer sous…</translation>
    </message>
    <message>
        <source>Only PNG and JPEG pictures are shown; other files can be saved.</source>
        <translation>Seules les images PNG et JPEG sont montrées&#xa0;; les autres fichiers peuvent être enregistrés.</translation>
    </message>
    <message>
        <source>Picture, %1 by %2 pixels as shown</source>
        <translation>Image, %1 sur %2 pixels telle que montrée</translation>
    </message>
</context>
<context>
    <name>BundleController</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Keep the key to yourself. Give %1.pub to those who check.</source>
        <translation>Gardez la clé pour vous. Donnez %1.pub à qui contrôle.</translation>
    </message>
    <message>
        <source>Bundle sealed: %1</source>
        <translation>Scellé écrit : %1</translation>
    </message>
    <message>
        <source>Verify it</source>
        <translation>Le vérifier</translation>
    </message>
    <message>
        <source>Verify a bundle or a case</source>
        <translation>Vérifier un scellé ou un dossier</translation>
    </message>
    <message>
        <source>Bundles and cases (*.zip *.greffier);;Every file (*)</source>
        <translation>Scellés et dossiers (*.zip *.greffier);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Request for a time stamp</source>
        <translation>Demande d’horodatage</translation>
    </message>
    <message>
        <source>Requests (*.tsq)</source>
        <translation>Demandes (*.tsq)</translation>
    </message>
    <message>
        <source>Request written: %1. Send it to a time-stamping authority and take its answer into the case.</source>
        <translation>Demande écrite : %1. Envoyez-la à une autorité d’horodatage et recevez sa réponse dans le dossier.</translation>
    </message>
    <message>
        <source>Answer of the time-stamping authority</source>
        <translation>Réponse de l’autorité d’horodatage</translation>
    </message>
    <message>
        <source>Answers (*.tsr);;Every file (*)</source>
        <translation>Réponses (*.tsr);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The time stamp was taken into the case.</source>
        <translation>L’horodatage est reçu dans le dossier.</translation>
    </message>
    <message>
        <source>Back up the case</source>
        <translation>Sauvegarder le dossier</translation>
    </message>
    <message>
        <source>Greffier cases (*.greffier)</source>
        <translation>Dossiers Greffier (*.greffier)</translation>
    </message>
    <message>
        <source>Backed up and verified: %1</source>
        <translation>Sauvegardé et vérifié : %1</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Greffier cases (*.greffier);;Every file (*)</source>
        <translation>Dossiers Greffier (*.greffier);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>-restored</source>
        <translation>-restauré</translation>
    </message>
    <message>
        <source>Where the case is restored to</source>
        <translation>Où le dossier est restauré</translation>
    </message>
    <message>
        <source>Restored and verified: %1</source>
        <translation>Restauré et vérifié : %1</translation>
    </message>
    <message>
        <source>Verification of %1</source>
        <translation>Vérification de %1</translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message>
        <source>Seal a bundle</source>
        <translation>Sceller le dossier</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sceller</translation>
    </message>
    <message>
        <source>A bundle is one ZIP file with the report, the exhibits, the captured bytes and the journal, which others can check without Greffier.</source>
        <translation>Un scellé est un fichier ZIP avec le rapport, les pièces, les octets capturés et le journal, que d’autres peuvent contrôler sans Greffier.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Complaints</source>
        <translation>&amp;Plaintes</translation>
    </message>
    <message>
        <source>Pseudon&amp;ymised</source>
        <translation>Pseudon&amp;ymisé</translation>
    </message>
    <message>
        <source>&amp;Recipient</source>
        <translation>&amp;Destinataire</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>&amp;But</translation>
    </message>
    <message>
        <source>Signed with the &amp;key</source>
        <translation>Signé avec la &amp;clé</translation>
    </message>
    <message>
        <source>Choose a key…</source>
        <translation>Choisir une clé…</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>non signé</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>F&amp;ichier</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Choose the key to sign with</source>
        <translation>Choisir la clé de signature</translation>
    </message>
    <message>
        <source>Choose where the bundle is written</source>
        <translation>Choisir où le scellé est écrit</translation>
    </message>
    <message>
        <source>&amp;Make a key…</source>
        <translation>&amp;Faire une clé…</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Faire une clé</translation>
    </message>
    <message>
        <source>The key to sign with</source>
        <translation>La clé de signature</translation>
    </message>
    <message>
        <source>Where the new key is kept</source>
        <translation>Où la nouvelle clé est gardée</translation>
    </message>
    <message>
        <source>This file exists. A bundle never replaces a file: choose another name.</source>
        <translation>Ce fichier existe. Un scellé ne remplace jamais un fichier : choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is no such key.</source>
        <translation>Cette clé n’existe pas.</translation>
    </message>
</context>
<context>
    <name>CaptureController</name>
    <message numerus="yes">
        <source>%n capture(s) imported.</source>
        <translation>
            <numerusform>%n capture importée.</numerusform>
            <numerusform>%n captures importées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>Le presse-papiers ne contient aucun texte.</translation>
    </message>
    <message>
        <source>Recognised as %1</source>
        <translation>Reconnu comme %1</translation>
    </message>
    <message>
        <source>This build of Greffier holds no sample thread.</source>
        <translation>Cette version de Greffier ne contient pas de fil d’exemple.</translation>
    </message>
    <message>
        <source>Sample thread</source>
        <translation>Fil d’exemple</translation>
    </message>
    <message>
        <source>No backup was made before the import. %1</source>
        <translation>Aucune sauvegarde n’a été faite avant l’import. %1</translation>
    </message>
    <message>
        <source>The case is larger than %1 MB: no backup was made before the import.</source>
        <translation>Le dossier dépasse %1 Mo&#x202f;: aucune sauvegarde n’a été faite avant l’import.</translation>
    </message>
</context>
<context>
    <name>CaseController</name>
    <message>
        <source>Open a case</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Greffier cases (*.greffier);;Every file (*)</source>
        <translation>Dossiers Greffier (*.greffier);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 (not there any more: forget it)</source>
        <translation>%1 (introuvable&#x202f;: retirer de la liste)</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Ground “%1” is not in the catalogue; it is kept as it is.</source>
        <translation>La qualification «&#x202f;%1&#x202f;» ne figure pas au catalogue&#x202f;; elle est conservée telle quelle.</translation>
    </message>
    <message>
        <source>decides one comment or many, as one act</source>
        <translation>décide d’un ou de plusieurs commentaires, en un seul acte</translation>
    </message>
    <message>
        <source>says whether a rule&apos;s hit is right</source>
        <translation>dit si le signalement d’une règle est justifié</translation>
    </message>
    <message>
        <source>adds a note to a comment, thread or capture</source>
        <translation>ajoute une note à un commentaire, à un fil ou à une capture</translation>
    </message>
    <message>
        <source>marks a passage of the exact text</source>
        <translation>annote un passage du texte exact</translation>
    </message>
    <message>
        <source>takes a passage back (its id is a-N)</source>
        <translation>retire un passage (son identifiant est a-N)</translation>
    </message>
    <message>
        <source>puts a label on a comment or takes it off</source>
        <translation>met une étiquette à un commentaire ou l’enlève</translation>
    </message>
    <message>
        <source>states a fact that the capture does not hold: author posted role permalink audience</source>
        <translation>affirme un fait que la capture ne contient pas&#x202f;: author posted role permalink audience</translation>
    </message>
    <message>
        <source>takes your last act back</source>
        <translation>annule votre dernier acte</translation>
    </message>
    <message>
        <source>does again what was undone</source>
        <translation>rétablit ce qui a été annulé</translation>
    </message>
    <message>
        <source>keeps a filter under a name</source>
        <translation>enregistre un filtre sous un nom</translation>
    </message>
    <message>
        <source>lists the kept filters</source>
        <translation>énumère les filtres enregistrés</translation>
    </message>
    <message>
        <source>forgets a kept filter</source>
        <translation>supprime un filtre enregistré</translation>
    </message>
    <message>
        <source>New case: %1</source>
        <translation>Nouveau dossier&#x202f;: %1</translation>
    </message>
    <message>
        <source>OK: everything that can be recomputed fits.</source>
        <translation>OK&#x202f;: tout ce qui peut être recalculé concorde.</translation>
    </message>
    <message>
        <source>Journal head: %1 after %2 acts</source>
        <translation>Tête du journal&#x202f;: %1 après %2 actes</translation>
    </message>
    <message>
        <source>makes an empty case</source>
        <translation>crée un dossier vide</translation>
    </message>
    <message>
        <source>states facts of the case: dossier, service, requester, authors</source>
        <translation>affirme des données du dossier&#x202f;: dossier, service, requester, authors</translation>
    </message>
    <message>
        <source>lists every format that can be brought in</source>
        <translation>énumère tous les formats qui peuvent être importés</translation>
    </message>
    <message>
        <source>keeps any file as evidence without reading it</source>
        <translation>conserve un fichier quelconque comme preuve, sans le lire</translation>
    </message>
    <message>
        <source>drops everything derived and builds it again</source>
        <translation>efface toutes les données dérivées et les reconstruit</translation>
    </message>
    <message>
        <source>greffier-cli COMMAND …: reviews discussion threads kept in a case file</source>
        <translation>greffier-cli COMMAND …&#x202f;: examine des fils de discussion conservés dans un dossier</translation>
    </message>
    <message>
        <source>Every command takes --lang fr|en and --as NAME (who acts; with `decide`: --operator NAME).</source>
        <translation>Toute commande accepte --lang fr|en et --as NAME (qui agit&#x202f;; avec `decide`&#x202f;: --operator NAME).</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 a negative answer, 2 wrong usage, 3 an input that cannot be read, 4 a case that is refused or damaged.</source>
        <translation>Codes de retour&#x202f;: 0 fait, 1 réponse négative, 2 mauvais usage, 3 entrée illisible, 4 dossier refusé ou endommagé.</translation>
    </message>
    <message>
        <source>`greffier-cli help COMMAND` tells more.</source>
        <translation>`greffier-cli help COMMAND` en dit davantage.</translation>
    </message>
    <message>
        <source>explains a command</source>
        <translation>explique une commande</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>fils</translation>
    </message>
    <message>
        <source>replies</source>
        <translation>réponses</translation>
    </message>
    <message>
        <source>orphans (their parent is missing)</source>
        <translation>orphelins (leur parent manque)</translation>
    </message>
    <message>
        <source>placeholders for missing parents</source>
        <translation>absents (à la place des parents manquants)</translation>
    </message>
    <message>
        <source>greatest depth</source>
        <translation>profondeur maximale</translation>
    </message>
    <message>
        <source>unknown authors</source>
        <translation>auteurs inconnus</translation>
    </message>
    <message>
        <source>unknown dates</source>
        <translation>dates inconnues</translation>
    </message>
    <message>
        <source>duplicates</source>
        <translation>doublons</translation>
    </message>
    <message>
        <source>depth at which the site seems to stop nesting</source>
        <translation>profondeur où le site semble cesser d’imbriquer</translation>
    </message>
    <message>
        <source>files with comments</source>
        <translation>fichiers avec des commentaires</translation>
    </message>
    <message>
        <source>threads continued in another file</source>
        <translation>fils poursuivis dans un autre fichier</translation>
    </message>
    <message>
        <source>  status “%1” at the source: %2</source>
        <translation>  état «&#x202f;%1&#x202f;» à la source&#x202f;: %2</translation>
    </message>
    <message>
        <source>files without a thread</source>
        <translation>fichiers sans fil</translation>
    </message>
    <message>
        <source>brings files in as captures, all or none, and prints their ledger</source>
        <translation>importe des fichiers comme captures, tous ou aucun, et affiche leur état de complétude</translation>
    </message>
    <message>
        <source>prints the ledger of every capture, and what captures of one thread add, change or lack</source>
        <translation>affiche l’état de complétude de chaque capture, et ce que les captures d’un même fil ajoutent, changent ou n’ont plus</translation>
    </message>
    <message>
        <source>The same hits.</source>
        <translation>Les mêmes signalements.</translation>
    </message>
    <message>
        <source>The condition looks for no words.</source>
        <translation>La condition ne cherche aucun mot.</translation>
    </message>
    <message>
        <source>runs a rule or a condition on the whole case against the decisions taken</source>
        <translation>essaie une règle ou une condition sur tout le dossier, face aux décisions prises</translation>
    </message>
    <message>
        <source>compares the hits of two versions of a rule, or of a pack in the case and in a file</source>
        <translation>compare les signalements de deux versions d’une règle, ou d’un paquet dans le dossier et dans un fichier</translation>
    </message>
    <message>
        <source>names ordinary French and English words that a condition would also hit</source>
        <translation>nomme les mots ordinaires, français et anglais, qu’une condition toucherait aussi</translation>
    </message>
    <message>
        <source>proposes words that tell comments decided against from cleared ones</source>
        <translation>propose des mots qui distinguent les commentaires retenus des commentaires écartés</translation>
    </message>
    <message>
        <source>%1 rules on %2 comments: %3 hits on %4 comments, %5 indeterminate</source>
        <translation>%1 règles sur %2 commentaires&#x202f;: %3 signalements sur %4 commentaires, %5 résultats indéterminés</translation>
    </message>
    <message>
        <source>%1 took too long too often and was given up: no answer on %2 comments</source>
        <translation>%1 a trop souvent dépassé son temps et a été abandonnée&#x202f;: pas de réponse pour %2 commentaires</translation>
    </message>
    <message>
        <source>runs every active rule over every comment</source>
        <translation>applique toutes les règles actives à tous les commentaires</translation>
    </message>
    <message>
        <source>lists comments</source>
        <translation>énumère les commentaires</translation>
    </message>
    <message>
        <source>prints one comment; --explain says why rules hit or missed it</source>
        <translation>affiche un commentaire&#x202f;; --explain dit pourquoi les règles l’ont signalé ou non</translation>
    </message>
    <message>
        <source>prints the journal</source>
        <translation>affiche le journal</translation>
    </message>
    <message>
        <source>writes a case report</source>
        <translation>établit un rapport de dossier</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n rule(s)</source>
        <translation>
            <numerusform>%1&#x202f;: %n règle</numerusform>
            <numerusform>%1&#x202f;: %n règles</numerusform>
        </translation>
    </message>
    <message>
        <source>must match but does not</source>
        <translation>doit correspondre, mais ne correspond pas</translation>
    </message>
    <message>
        <source>must not match but does</source>
        <translation>ne doit pas correspondre, mais correspond</translation>
    </message>
    <message>
        <source>Every example gives what its pack says.</source>
        <translation>Chaque exemple donne ce qu’annonce son lot de règles.</translation>
    </message>
    <message>
        <source>lists the rules of the case with their hits</source>
        <translation>énumère les règles du dossier et leurs signalements</translation>
    </message>
    <message>
        <source>adopts packs whose examples all pass</source>
        <translation>adopte des lots de règles dont tous les exemples réussissent</translation>
    </message>
    <message>
        <source>names every error of a pack</source>
        <translation>énumère les erreurs d’un lot de règles</translation>
    </message>
    <message>
        <source>runs the examples of a pack</source>
        <translation>essaie les exemples d’un lot de règles</translation>
    </message>
    <message>
        <source>prints a rule in the language chosen</source>
        <translation>affiche une règle dans la langue choisie</translation>
    </message>
    <message>
        <source>sets a rule&apos;s state</source>
        <translation>fixe l’état d’une règle</translation>
    </message>
    <message>
        <source>changes a rule or writes a new one (as a draft)</source>
        <translation>modifie une règle ou en écrit une nouvelle (à l’état de brouillon)</translation>
    </message>
    <message>
        <source>takes a rule out of the case</source>
        <translation>supprime une règle du dossier</translation>
    </message>
    <message>
        <source>makes a pack of drafts from the rules of another program</source>
        <translation>fait un paquet de brouillons à partir des règles d’un autre logiciel</translation>
    </message>
    <message>
        <source>Without --out the pack goes to standard output and the report to standard error. Exit code 1 where no rule carries over. JSON: {source, pack, rules, remarks: [{line, rule, what, reason, effect, detail, text}], toml}.</source>
        <translation>Sans --out, le paquet va sur la sortie standard et le rapport sur la sortie d’erreur. Code 1 si aucune règle n’est reprise. JSON&#x202f;: {source, pack, rules, remarks: [{line, rule, what, reason, effect, detail, text}], toml}.</translation>
    </message>
    <message>
        <source>  [changed since %1]</source>
        <translation>  [modifié depuis %1]</translation>
    </message>
    <message>
        <source>  [vanished]</source>
        <translation>  [disparu]</translation>
    </message>
    <message>
        <source>prints threads as trees, with the replies that are inferred; --joined reads all captures of one as one</source>
        <translation>affiche les fils en arbres, avec les réponses déduites&#x202f;; --joined lit toutes les captures d’un fil comme une seule</translation>
    </message>
    <message>
        <source>unknown date</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>répond à</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>à côté de</translation>
    </message>
    <message>
        <source>answered by</source>
        <translation>a pour réponse</translation>
    </message>
    <message>
        <source>this alone is missing</source>
        <translation>il ne manque que ceci</translation>
    </message>
    <message>
        <source>asserted</source>
        <translation>affirmé</translation>
    </message>
    <message>
        <source>one condition short</source>
        <translation>à une condition près</translation>
    </message>
    <message numerus="yes">
        <source>One thread in %n capture(s): %1 (%2)</source>
        <translation>
            <numerusform>Un fil dans %n capture&#x202f;: %1 (%2)</numerusform>
            <numerusform>Un fil dans %n captures&#x202f;: %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  … and %n more; --json gives all of them</source>
        <translation>
            <numerusform>  … et %n autre&#x202f;; --json les donne tous</numerusform>
            <numerusform>  … et %n autres&#x202f;; --json les donne tous</numerusform>
        </translation>
    </message>
    <message>
        <source>  in %1 as %2</source>
        <translation>  dans %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>, other than %1: %2</source>
        <translation>, autre que %1&#x202f;: %2</translation>
    </message>
    <message>
        <source> (this one)</source>
        <translation> (celui-ci)</translation>
    </message>
    <message>
        <source>--dsa, as often as needed, sets a field of the statement of reasons: ground category scope keywords clause law visibility facts …</source>
        <translation>--dsa, autant de fois qu’il le faut, fixe un champ de l’exposé des motifs : ground category scope keywords clause law visibility facts …</translation>
    </message>
    <message>
        <source>[not verified]</source>
        <translation>[non vérifié]</translation>
    </message>
    <message>
        <source>Source: %1, version %2</source>
        <translation>Source : %1, version %2</translation>
    </message>
    <message>
        <source>To establish:</source>
        <translation>À établir :</translation>
    </message>
    <message>
        <source>Penalties:</source>
        <translation>Peines :</translation>
    </message>
    <message>
        <source>Prescription: %1</source>
        <translation>Prescription : %1</translation>
    </message>
    <message>
        <source>Never on the same words as: %1</source>
        <translation>Jamais sur les mêmes mots que : %1</translation>
    </message>
    <message>
        <source>Recipients:</source>
        <translation>Destinataires :</translation>
    </message>
    <message>
        <source>Asks for:</source>
        <translation>Demande :</translation>
    </message>
    <message>
        <source>, optional</source>
        <translation>, facultatif</translation>
    </message>
    <message>
        <source>Warnings:</source>
        <translation>Avertissements :</translation>
    </message>
    <message>
        <source>Statements above the signature:</source>
        <translation>Déclarations au-dessus de la signature :</translation>
    </message>
    <message>
        <source>Requests:</source>
        <translation>Demandes :</translation>
    </message>
    <message>
        <source>lists the grounds and recipients of the law catalogue</source>
        <translation>liste les fondements et les destinataires du catalogue du droit</translation>
    </message>
    <message>
        <source>shows what has to be established, penalties, prescription, or what a recipient asks for</source>
        <translation>montre ce qu’il faut établir, les peines, la prescription, ou ce qu’un destinataire demande</translation>
    </message>
    <message>
        <source>What nobody has read in the text itself is marked as not verified.</source>
        <translation>Ce que personne n’a lu dans le texte même est marqué comme non vérifié.</translation>
    </message>
    <message>
        <source>--lang chooses the language of the report. CSV: --table items, passages, decisions, captures, losses, rules or acts; --separator; --bom puts a byte order mark first. JSON-LD: --utf16 counts offsets in UTF-16 code units instead of code points. --format dsa writes statements of reasons, at most 100 in a file (OUT-2.json, …), with --letter the letter to each author. The export is an act of the journal.</source>
        <translation>--lang choisit la langue du rapport. CSV : --table items, passages, decisions, captures, losses, rules ou acts ; --separator ; --bom met une marque d’ordre des octets au début. JSON-LD : --utf16 compte en unités UTF-16 au lieu de points de code. --format dsa écrit les exposés des motifs, 100 au plus par fichier (OUT-2.json, …), avec --letter la lettre à chaque auteur. L’export est un acte du journal.</translation>
    </message>
    <message>
        <source>%1: no date is known, so there is no statement; `assert CASE %1 posted=DATE` states one</source>
        <translation>%1 : aucune date n’est connue, donc pas d’exposé ; `assert CASE %1 posted=DATE` en affirme une</translation>
    </message>
    <message>
        <source>orphan: its comment is not in %1 any more</source>
        <translation>orphelin&#xa0;: son commentaire n’est plus dans %1</translation>
    </message>
    <message>
        <source>orphan: its words are not in %1 of %2</source>
        <translation>orphelin&#xa0;: ses mots ne sont pas dans %1 de %2</translation>
    </message>
    <message>
        <source>stands in %1 of %2: “%3”</source>
        <translation>se trouve dans %1 de %2&#xa0;: «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>perhaps in %1 of %2: “%3”</source>
        <translation>peut-être dans %1 de %2&#xa0;: «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>does not fit the text any more: verify the case</source>
        <translation>ne correspond plus au texte&#xa0;: vérifiez le dossier</translation>
    </message>
    <message>
        <source>START:END count Unicode code points of the exact text, END excluded. --range or --exact (each with its --occurrence) may be given several times: one passage of several stretches. --hit takes words, label, severity and ground from the hit of a rule.</source>
        <translation>START:END compte les points de code Unicode du texte exact, END exclu. --range ou --exact (chacun avec son --occurrence) peuvent être répétés&#xa0;: un seul passage de plusieurs fragments. --hit reprend les mots, l’étiquette, la gravité et la qualification d’un signalement.</translation>
    </message>
    <message>
        <source>lists the marked passages and what later captures show of them</source>
        <translation>liste les passages marqués et ce que les captures suivantes en montrent</translation>
    </message>
    <message>
        <source>finds marked passages again in later captures; marks there what is exact (--apply) or chosen (--take)</source>
        <translation>retrouve les passages marqués dans les captures suivantes&#xa0;; y marque ce qui est exact (--apply) ou choisi (--take)</translation>
    </message>
    <message>
        <source>date unknown: date the publication</source>
        <translation>date inconnue&#xa0;: dater la publication</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>over for %1 days</source>
        <translation>dépassé de %1 jours</translation>
    </message>
    <message>
        <source>%1 days left</source>
        <translation>%1 jours restants</translation>
    </message>
    <message>
        <source>(from an asserted date)</source>
        <translation>(d’après une date affirmée)</translation>
    </message>
    <message>
        <source>%1 (%2) and %3 (%4) stand on the same words.</source>
        <translation>%1 (%2) et %3 (%4) portent sur les mêmes mots.</translation>
    </message>
    <message>
        <source>qualifies a passage by a ground</source>
        <translation>qualifie un passage par un fondement</translation>
    </message>
    <message>
        <source>STATE is established, disputed, absent or unknown; --element may be given several times. What was said before of the same passage and ground stays where it is not said again.</source>
        <translation>STATE est established, disputed, absent ou unknown&#xa0;; --element peut être répété. Ce qui était dit du même passage et du même fondement reste là où rien n’est redit.</translation>
    </message>
    <message>
        <source>withdraws a qualification, or the ground that a passage was marked with</source>
        <translation>retire une qualification, ou celle donnée avec le passage</translation>
    </message>
    <message>
        <source>lists what passages are qualified as</source>
        <translation>liste les qualifications des passages</translation>
    </message>
    <message>
        <source>lists the periods that run, unknown dates first</source>
        <translation>liste les délais qui courent, les dates inconnues d’abord</translation>
    </message>
    <message>
        <source>lists the grounds of the catalogue and of the case</source>
        <translation>liste les fondements du catalogue et du dossier</translation>
    </message>
    <message>
        <source>adds a house ground to the case (TOML)</source>
        <translation>ajoute au dossier un fondement de la maison (TOML)</translation>
    </message>
    <message>
        <source>FILE holds id, title, provision, definition, [[element]], [[penalty]], prescription and exclusivity, as the law catalogue does.</source>
        <translation>FILE contient id, title, provision, definition, [[element]], [[penalty]], prescription et exclusivity, comme le catalogue.</translation>
    </message>
    <message>
        <source>takes a house ground out of the case</source>
        <translation>retire du dossier un fondement de la maison</translation>
    </message>
    <message>
        <source>Fact %1 (%2): %3</source>
        <translation>Fait %1 (%2) : %3</translation>
    </message>
    <message>
        <source>Exhibit %1 (%2): %3</source>
        <translation>Pièce n° %1 (%2) : %3</translation>
    </message>
    <message>
        <source> [withdrawn: %1]</source>
        <translation> [retirée : %1]</translation>
    </message>
    <message>
        <source>Sent on %1 (%2) %3</source>
        <translation>Envoyée le %1 (%2) %3</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Il manque : %1</translation>
    </message>
    <message>
        <source>To look at: %1</source>
        <translation>À regarder : %1</translation>
    </message>
    <message>
        <source>No document of this complaint was exported: what was sent is not recorded.</source>
        <translation>Aucun document de cette plainte n’a été exporté : ce qui a été envoyé n’est pas consigné.</translation>
    </message>
    <message>
        <source>begins a complaint; prints its id (d-N)</source>
        <translation>commence une plainte ; affiche son identifiant (d-N)</translation>
    </message>
    <message>
        <source>--lang is the language of the letter. “complaint recipients” lists the recipients.</source>
        <translation>--lang est la langue de la lettre. « complaint recipients » donne la liste des destinataires.</translation>
    </message>
    <message>
        <source>lists the recipients of the law catalogue</source>
        <translation>donne la liste des destinataires du catalogue juridique</translation>
    </message>
    <message>
        <source>adds passages as facts, and comments, threads, captures and attached documents as numbered exhibits</source>
        <translation>ajoute des passages comme faits, et des commentaires, fils, captures et documents joints comme pièces numérotées</translation>
    </message>
    <message>
        <source>A number is given once and never moves.</source>
        <translation>Un numéro est donné une fois et ne change jamais.</translation>
    </message>
    <message>
        <source>fills in what the recipient asks for, and parts of the letter</source>
        <translation>remplit ce que le destinataire demande, et des parties de la lettre</translation>
    </message>
    <message>
        <source>opening, requests, closing and template replace the built-in letter; {field} stands for a field. An empty value takes a field back.</source>
        <translation>opening, requests, closing et template remplacent la lettre fournie ; {champ} tient lieu d’un champ. Une valeur vide retire le champ.</translation>
    </message>
    <message>
        <source>prints the letter&apos;s template, to be changed and given back with “complaint set --file template=PATH”</source>
        <translation>affiche le modèle de la lettre, à modifier et à rendre par « complaint set --file template=FICHIER »</translation>
    </message>
    <message>
        <source>shows a complaint and what is missing</source>
        <translation>montre une plainte et ce qui lui manque</translation>
    </message>
    <message>
        <source>lists the complaints of the case</source>
        <translation>donne la liste des plaintes du dossier</translation>
    </message>
    <message>
        <source>takes a passage out of the facts</source>
        <translation>retire un passage des faits</translation>
    </message>
    <message>
        <source>withdraws an exhibit; its number stays as a gap</source>
        <translation>retire une pièce ; son numéro reste vacant</translation>
    </message>
    <message>
        <source>records that a complaint was sent; it does not change after that</source>
        <translation>consigne l’envoi d’une plainte ; elle ne change plus ensuite</translation>
    </message>
    <message>
        <source>Keeps the SHA-256 of FILE, else of the document last exported. --incomplete: although something is missing.</source>
        <translation>Garde le SHA-256 de FILE, sinon celui du dernier document exporté. --incomplete : bien qu’il manque quelque chose.</translation>
    </message>
    <message>
        <source>records that its receipt was confirmed</source>
        <translation>consigne l’accusé de réception</translation>
    </message>
    <message>
        <source>records the answer</source>
        <translation>consigne la réponse</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Attention : %1</translation>
    </message>
    <message>
        <source>Not ready to be sent, missing: %1. “greffier-cli complaint show” tells what.</source>
        <translation>Pas prêt à être envoyé, éléments manquants : %1. « greffier-cli complaint show » dit lesquels.</translation>
    </message>
    <message>
        <source>Secret key: %1 (keep it to yourself). Public key, for others: %1.pub</source>
        <translation>Clé secrète : %1 (à garder pour vous). Clé publique, pour les autres : %1.pub</translation>
    </message>
    <message>
        <source>writes the whole case as a BagIt bundle that others can check</source>
        <translation>écrit tout le dossier dans un scellé BagIt que d&apos;autres peuvent contrôler</translation>
    </message>
    <message>
        <source>makes a key pair (Ed25519) for signing bundles</source>
        <translation>crée une paire de clés (Ed25519) pour signer les scellés</translation>
    </message>
    <message>
        <source>Both keys are PEM files, which openssl reads too.</source>
        <translation>Les deux clés sont des fichiers PEM, qu&apos;openssl lit aussi.</translation>
    </message>
    <message>
        <source>has the head of the journal kept by somebody outside</source>
        <translation>fait garder la tête du journal par quelqu&apos;un d&apos;extérieur</translation>
    </message>
    <message>
        <source>--request writes a request for a time-stamping authority (RFC 3161), --response takes its answer. --printed and --mailed give the text that is to be printed and signed, or sent by mail, and note it in the journal.</source>
        <translation>--request écrit une demande pour une autorité d&apos;horodatage (RFC 3161), --response reçoit sa réponse. --printed et --mailed donnent le texte à imprimer et à signer, ou à envoyer par courrier, et le notent au journal.</translation>
    </message>
    <message>
        <source>copies a case and verifies the copy</source>
        <translation>copie un dossier et vérifie la copie</translation>
    </message>
    <message>
        <source>Without -o into the ring of backups (XDG_STATE_HOME/greffier/backups): the ten newest and the newest of 7 days, 4 weeks and 6 months are kept. --list names them.</source>
        <translation>Sans -o, dans le cycle des sauvegardes (XDG_STATE_HOME/greffier/backups) : les dix plus récentes et la plus récente de 7 jours, 4 semaines et 6 mois sont gardées. --list les nomme.</translation>
    </message>
    <message>
        <source>makes a case out of a backup, after verifying it</source>
        <translation>refait un dossier à partir d&apos;une sauvegarde, après l&apos;avoir vérifiée</translation>
    </message>
    <message>
        <source>NOT OK: it was changed or damaged.</source>
        <translation>NON CONFORME : modifié ou endommagé.</translation>
    </message>
    <message>
        <source>Not proved:</source>
        <translation>Non prouvé :</translation>
    </message>
    <message>
        <source>recomputes every digest of a case or of a bundle</source>
        <translation>recalcule toutes les empreintes d&apos;un dossier ou d&apos;un scellé</translation>
    </message>
    <message>
        <source>Erased, as the journal says: %1</source>
        <translation>Effacé, comme le dit le journal&#x202f;: %1</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(effacé)</translation>
    </message>
    <message>
        <source>Written: %1 (changed: %2 comments, %3 captures, %4 acts)</source>
        <translation>Écrit&#x202f;: %1 (changés&#x202f;: %2 commentaires, %3 captures, %4 actes)</translation>
    </message>
    <message>
        <source>Still holds the person: %1</source>
        <translation>Contient encore la personne&#x202f;: %1</translation>
    </message>
    <message>
        <source>names a person of the case: a name and whatever else texts call him</source>
        <translation>nomme une personne du dossier&#x202f;: un nom et tout ce par quoi les textes la désignent</translation>
    </message>
    <message>
        <source>Values are kept beside the journal, which holds their salted digests only, so that they can be erased.</source>
        <translation>Les valeurs sont gardées à côté du journal, qui n’en contient que les empreintes salées, pour qu’elles puissent être effacées.</translation>
    </message>
    <message>
        <source>adds values to a person (n-N): an author&apos;s label, a nickname</source>
        <translation>ajoute des valeurs à une personne (n-N)&#x202f;: un nom d’auteur, un surnom</translation>
    </message>
    <message>
        <source>lists the persons of the case</source>
        <translation>liste les personnes du dossier</translation>
    </message>
    <message>
        <source>writes a new case file without a person</source>
        <translation>écrit un nouveau dossier sans une personne</translation>
    </message>
    <message>
        <source>makes a profile of redaction, or says what a person has looked for</source>
        <translation>fait un profil de caviardage, ou dit ce qu’une personne a cherché</translation>
    </message>
    <message>
        <source>--kinds: names, phone, email, …, operator and persons; “names” and “personal” are given. --checked: what points to a person though no program finds it (profile show lists it).</source>
        <translation>--kinds&#x202f;: names, phone, email, …, operator et des personnes&#x202f;; «&#x202f;names&#x202f;» et «&#x202f;personal&#x202f;» existent déjà. --checked&#x202f;: ce qui désigne une personne sans qu’aucun programme le trouve (profile show en donne la liste).</translation>
    </message>
    <message>
        <source>lists the profiles for report --redact</source>
        <translation>liste les profils pour report --redact</translation>
    </message>
    <message>
        <source>tells what a profile takes out, and what was looked for</source>
        <translation>dit ce qu’un profil retire et ce qui a été cherché</translation>
    </message>
    <message>
        <source>Further findings that are not listed: %1</source>
        <translation>Autres constats, non listés&#x202f;: %1</translation>
    </message>
    <message>
        <source>The case as it was before: %1</source>
        <translation>Le dossier tel qu’il était avant&#x202f;: %1</translation>
    </message>
    <message>
        <source>No backup before the import: %1</source>
        <translation>Pas de sauvegarde avant l’import&#x202f;: %1</translation>
    </message>
    <message>
        <source>No backup before the import: the case is larger than %1 MB. `backup` makes one.</source>
        <translation>Pas de sauvegarde avant l’import&#x202f;: le dossier dépasse %1 Mo. `backup` en fait une.</translation>
    </message>
    <message>
        <source>Backup deleted: %1</source>
        <translation>Sauvegarde supprimée&#x202f;: %1</translation>
    </message>
    <message>
        <source>Backup that still holds the person: %1</source>
        <translation>Sauvegarde qui contient encore la personne&#x202f;: %1</translation>
    </message>
    <message>
        <source>With --backups delete these would have been deleted; now you can delete them yourself.</source>
        <translation>Avec --backups delete, elles auraient été supprimées&#x202f;; vous pouvez maintenant les supprimer vous-même.</translation>
    </message>
    <message>
        <source>Labels, words that name the person, captured bytes and words of acts become blocks; salted digests stay, and “verify” of the new file names what was erased. The old file is not changed: --set-aside renames it, and copies that lie beside it are listed, as are the backups of the ring that hold the person: --backups delete deletes these. JSON: {output, comments, captures, acts, copies, backups, deleted_backups}</source>
        <translation>Les noms d’auteur, les mots qui nomment la personne, les octets capturés et les mots des actes deviennent des pavés&#x202f;; les empreintes salées restent, et «&#x202f;verify&#x202f;» du nouveau fichier nomme ce qui est effacé. L’ancien fichier ne change pas&#x202f;: --set-aside le renomme, et les copies voisines sont listées, ainsi que les sauvegardes automatiques qui contiennent la personne&#x202f;: --backups delete les supprime. JSON&#x202f;: {output, comments, captures, acts, copies, backups, deleted_backups}</translation>
    </message>
    <message>
        <source>A bundle is a ZIP file or the folder that it unpacks to. --key: the public key that should have signed it. --ca: certificates of the authorities whose time stamps are trusted. JSON: {ok, layers: [{layer, checked}], findings: [{layer, row, detail}], stamps: [{up_to, time, authority, trusted}], not_proved, erased: [row], journal_head, acts}; of a bundle also more_findings, beyond 10,000.</source>
        <translation>Un scellé est un fichier ZIP, ou le répertoire qu’on en extrait. --key&#x202f;: la clé publique de qui devrait l’avoir signé. --ca&#x202f;: certificats des autorités dont les horodatages font foi. JSON&#x202f;: {ok, layers: [{layer, checked}], findings: [{layer, row, detail}], stamps: [{up_to, time, authority, trusted}], not_proved, erased: [row], journal_head, acts}&#x202f;; pour un scellé aussi more_findings, au-delà de 10&#x202f;000.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 octets</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>effacé</translation>
    </message>
    <message>
        <source>lists the files kept with comments; --save writes one of them</source>
        <translation>liste les fichiers gardés avec les commentaires&#xa0;; --save en écrit un</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>capturé</translation>
    </message>
    <message>
        <source>brought in</source>
        <translation>importé</translation>
    </message>
    <message>
        <source>files kept with comments</source>
        <translation>fichiers gardés avec les commentaires</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>Report, comments, journal, captured files and HOW-TO-VERIFY.txt, with SHA-256 and SHA-512 of each. Each complaint comes with its letter and each of its exhibits under its number; --complaint, which may be given several times, chooses them. --sign signs the lists with a secret key of `bundle key`. The export is an act of the journal.</source>
        <translation>Rapport, commentaires, journal, fichiers capturés et HOW-TO-VERIFY.txt, avec le SHA-256 et le SHA-512 de chacun. Chaque plainte y figure avec son courrier et chacune de ses pièces sous son numéro ; --complaint, plusieurs fois s’il le faut, les choisit. --sign signe les listes avec une clé secrète de « bundle key ». L’export est un acte du journal.</translation>
    </message>
    <message>
        <source>not seen again: its comment is not in %1, which may be only a part of the thread</source>
        <translation>pas revu : son commentaire n’est pas dans %1, qui n’est peut-être qu’une partie du fil</translation>
    </message>
    <message>
        <source>orphan: several comments of %1 hold its words, and nothing tells which one it was</source>
        <translation>orphelin : plusieurs commentaires de %1 contiennent ses mots, et rien ne dit lequel c’était</translation>
    </message>
    <message>
        <source>orphan: %1 of %2 holds such words, but nothing tells that they are these</source>
        <translation>orphelin : %1 de %2 contient de tels mots, mais rien ne dit que ce sont ceux-là</translation>
    </message>
    <message>
        <source>No later capture was recognised as one of the threads with passages: nothing was compared.</source>
        <translation>Aucune capture suivante n’a été reconnue comme étant d’un fil qui porte des passages : rien n’a été comparé.</translation>
    </message>
</context>
<context>
    <name>CollisionModel</name>
    <message>
        <source>The condition looks for no words.</source>
        <translation>La condition ne cherche aucun mot.</translation>
    </message>
    <message>
        <source>Each thing looked for, tried alone on the words of a French and an English list. Forms that the condition names itself do not count.</source>
        <translation>Chaque chose cherchée, essayée seule sur les mots d’une liste française et d’une liste anglaise. Les formes que la condition nomme elle-même ne comptent pas.</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>Cherché</translation>
    </message>
    <message>
        <source>French words</source>
        <translation>Mots français</translation>
    </message>
    <message>
        <source>English words</source>
        <translation>Mots anglais</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>En partie</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Par exemple</translation>
    </message>
</context>
<context>
    <name>ColumnRoles</name>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Identifier of the comment answered</source>
        <translation>Identifiant du commentaire auquel il répond</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Text of the comment</source>
        <translation>Texte du commentaire</translation>
    </message>
    <message>
        <source>Thread or address of the page</source>
        <translation>Fil ou adresse de la page</translation>
    </message>
    <message>
        <source>Title of the thread</source>
        <translation>Titre du fil</translation>
    </message>
    <message>
        <source>Other (kept beside the comment)</source>
        <translation>Autre (gardée à côté du commentaire)</translation>
    </message>
</context>
<context>
    <name>ColumnRolesModel</name>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>A few letters of its name</source>
        <translation>Quelques lettres de son nom</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <translation>%1   (%2)</translation>
    </message>
</context>
<context>
    <name>CommentGroupsModel</name>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>CommentSampleModel</name>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Répond à</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>ComplaintController</name>
    <message>
        <source>Comment %1: “%2”</source>
        <translation>Commentaire %1 : « %2 »</translation>
    </message>
    <message>
        <source>Article of %1: %2</source>
        <translation>Article de %1 : %2</translation>
    </message>
    <message>
        <source>Capture %1: %2</source>
        <translation>Capture %1 : %2</translation>
    </message>
    <message>
        <source>Document %1: %2</source>
        <translation>Document %1 : %2</translation>
    </message>
    <message>
        <source>There is no other passage: select words in a comment and press A first.</source>
        <translation>Il n’y a pas d’autre passage : sélectionnez d’abord des mots dans un commentaire et appuyez sur A.</translation>
    </message>
    <message>
        <source>Add passages</source>
        <translation>Ajouter des passages</translation>
    </message>
    <message>
        <source>Add them as facts</source>
        <translation>Les ajouter comme faits</translation>
    </message>
    <message>
        <source>What the complaint is about. Space ticks a passage.</source>
        <translation>Ce sur quoi porte la plainte. Espace coche un passage.</translation>
    </message>
    <message>
        <source>Withdraw exhibit %1; its number stays empty</source>
        <translation>Retirer la pièce %1 ; son numéro reste vide</translation>
    </message>
    <message>
        <source>Complaint written: %1</source>
        <translation>Plainte écrite : %1</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>%1. Ctrl+Z takes it back.</source>
        <translation>%1. Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>%1, “%2”</source>
        <translation>%1, «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>A name in braces stands for a part of the letter or a field of the complaint; “#” begins a heading, “-” a line of a list.</source>
        <translation>Un nom entre accolades tient lieu d’une partie de la lettre ou d’un champ de la plainte&#x202f;; «&#x202f;#&#x202f;» commence un titre, «&#x202f;-&#x202f;» une ligne de liste.</translation>
    </message>
</context>
<context>
    <name>ComplaintExportDialog</name>
    <message>
        <source>Export the complaint</source>
        <translation>Exporter la plainte</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Pseudonymised</source>
        <translation>&amp;Pseudonymisé</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>F&amp;ichier</translation>
    </message>
</context>
<context>
    <name>ComplaintModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1 : %2, %3</translation>
    </message>
    <message>
        <source>To do before sending</source>
        <translation>À faire avant l’envoi</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1, of these %2 needed</source>
        <translation>%1, dont %2 indispensables</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>indispensable</translation>
    </message>
    <message>
        <source>to be looked at</source>
        <translation>à examiner</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Pièces</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n pièce</numerusform>
            <numerusform>%n pièces</numerusform>
        </translation>
    </message>
    <message>
        <source>Exhibit %1: %2</source>
        <translation>Pièce %1 : %2</translation>
    </message>
    <message>
        <source>withdrawn: %1</source>
        <translation>retirée : %1</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Suites</translation>
    </message>
    <message>
        <source>Sent on %1</source>
        <translation>Envoyée le %1</translation>
    </message>
    <message>
        <source>Acknowledged on %1</source>
        <translation>Accusé de réception le %1</translation>
    </message>
    <message>
        <source>Answered on %1</source>
        <translation>Réponse le %1</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Plainte</translation>
    </message>
    <message>
        <source>State or value</source>
        <translation>État ou valeur</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Encore ouvert</translation>
    </message>
</context>
<context>
    <name>ComplaintPanel</name>
    <message>
        <source>Complaints</source>
        <translation>Plaintes</translation>
    </message>
    <message>
        <source>No complaint yet. A complaint goes to a platform, a professional order, a prosecutor or a host; it takes qualified passages as its facts and numbers its exhibits once and for all.</source>
        <translation>Aucune plainte pour l’instant. Une plainte s’adresse à une plateforme, à un ordre professionnel, au procureur ou à un hébergeur ; elle prend pour faits des passages qualifiés et numérote ses pièces une fois pour toutes.</translation>
    </message>
    <message>
        <source>Complaints of the case</source>
        <translation>Plaintes du dossier</translation>
    </message>
    <message>
        <source>New complaint…</source>
        <translation>Nouvelle plainte…</translation>
    </message>
    <message>
        <source>Add passages…</source>
        <translation>Ajouter des passages…</translation>
    </message>
    <message>
        <source>Number an exhibit…</source>
        <translation>Numéroter une pièce…</translation>
    </message>
    <message>
        <source>Change the field…</source>
        <translation>Modifier le champ…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Record the sending…</source>
        <translation>Consigner l’envoi…</translation>
    </message>
    <message>
        <source>Record an answer…</source>
        <translation>Consigner une réponse…</translation>
    </message>
    <message>
        <source>Withdraw the exhibit…</source>
        <translation>Retirer la pièce…</translation>
    </message>
    <message>
        <source>Take the passage out</source>
        <translation>Ôter le passage</translation>
    </message>
    <message>
        <source>Text of the letter…</source>
        <translation>Texte de la lettre…</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>%1 (asserted)</source>
        <extracomment>a fact that a person of the case stated, beside the captured evidence</extracomment>
        <translation>%1 (affirmé)</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>niveau %1</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Discussion</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden character(s)</source>
        <translation>
            <numerusform>%n caractère caché</numerusform>
            <numerusform>%n caractères cachés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateDialog</name>
    <message>
        <source>Date the publication of %1</source>
        <translation>Dater la publication de %1</translation>
    </message>
    <message>
        <source>State this date</source>
        <translation>Affirmer cette date</translation>
    </message>
    <message>
        <source>The capture stays as it is: the date is kept beside it as stated by you, and the periods run from it.</source>
        <translation>La capture reste telle quelle : la date est conservée à côté, comme affirmée par vous, et les délais courent à partir d’elle.</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Jour</translation>
    </message>
    <message>
        <source>known</source>
        <translation>connue</translation>
    </message>
    <message>
        <source>Time in Paris</source>
        <translation>Heure de Paris</translation>
    </message>
    <message>
        <source>&amp;Time (Paris)</source>
        <translation>&amp;Heure (Paris)</translation>
    </message>
    <message>
        <source>The page itself, a letter, a witness…</source>
        <translation>La page elle-même, un courrier, un témoin…</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
</context>
<context>
    <name>DecisionController</name>
    <message>
        <source>There is no comment here to decide on.</source>
        <translation>Il n’y a ici aucun commentaire dont décider.</translation>
    </message>
    <message>
        <source>%1. This was the last comment shown. Ctrl+Z takes it back.</source>
        <translation>%1. C’était le dernier commentaire affiché. Ctrl+Z annule cet acte.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>There is no comment here to write about.</source>
        <translation>Il n’y a ici aucun commentaire à annoter.</translation>
    </message>
    <message>
        <source>%1. Ctrl+Shift+Z brings it back.</source>
        <translation>%1. Ctrl+Maj+Z rétablit cet acte.</translation>
    </message>
    <message>
        <source>%1. Ctrl+Z takes it back.</source>
        <translation>%1. Ctrl+Z l’annule.</translation>
    </message>
</context>
<context>
    <name>EmptyCasePage</name>
    <message>
        <source>Drop a file here</source>
        <translation>Déposez un fichier ici</translation>
    </message>
    <message>
        <source>A saved page, an export, a CSV or JSON file. Its bytes are kept as they are; you will see what was captured and what is missing.</source>
        <translation>Une page enregistrée, un export, un fichier CSV ou JSON. Ses octets sont conservés tels quels&#x202f;; vous verrez ce qui a été capturé et ce qui manque.</translation>
    </message>
    <message>
        <source>Rules are adopted: they run as soon as a capture comes in.</source>
        <translation>Des règles sont adoptées&#x202f;: elles s’appliquent dès l’arrivée d’une capture.</translation>
    </message>
    <message>
        <source>This case has no rules yet. Without them you can read, decide and annotate; with them Greffier shows you where to look first.</source>
        <translation>Ce dossier n’a pas encore de règles. Sans elles, vous pouvez lire, décider et annoter&#x202f;; avec elles, Greffier vous montre où regarder d’abord.</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase a person</source>
        <translation>Effacer une personne</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Everything that names %1 is taken out of a new case file: labels, words, captured bytes, words of acts. The case that is open now is not changed; the new one is opened in its place.</source>
        <translation>Tout ce qui nomme %1 est retiré dans un nouveau dossier&#x202f;: noms d’auteur, mots, octets capturés, mots des actes. Le dossier ouvert maintenant ne change pas&#x202f;; le nouveau est ouvert à sa place.</translation>
    </message>
    <message>
        <source>law, request or order, without the name</source>
        <translation>loi, demande ou décision, sans le nom</translation>
    </message>
    <message>
        <source>&amp;Basis</source>
        <translation>&amp;Fondement</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Choose where the new case is written</source>
        <translation>Choisir où écrire le nouveau dossier</translation>
    </message>
    <message>
        <source>&amp;New file</source>
        <translation>&amp;Nouveau fichier</translation>
    </message>
    <message>
        <source>&amp;Rename the old file, so that nobody goes on with it by mistake</source>
        <translation>&amp;Renommer l’ancien fichier, pour que personne ne continue avec lui par erreur</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete the backups that hold this person (the ring has %n of the case)</source>
        <translation>
            <numerusform>&amp;Supprimer les sauvegardes qui contiennent cette personne (il y en a %n du dossier)</numerusform>
            <numerusform>&amp;Supprimer les sauvegardes qui contiennent cette personne (il y en a %n du dossier)</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the new case is written</source>
        <translation>Où écrire le nouveau dossier</translation>
    </message>
</context>
<context>
    <name>ExhibitDialog</name>
    <message>
        <source>Number an exhibit</source>
        <translation>Numéroter une pièce</translation>
    </message>
    <message>
        <source>Give it number %1</source>
        <translation>Lui donner le numéro %1</translation>
    </message>
    <message>
        <source>A number is given once. An exhibit that is withdrawn later leaves a gap; no other one takes its number.</source>
        <translation>Un numéro est donné une fois. Une pièce retirée ensuite laisse un vide ; aucune autre ne prend son numéro.</translation>
    </message>
    <message>
        <source>&amp;Exhibit</source>
        <translation>&amp;Pièce</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
</context>
<context>
    <name>ExplanationModel</name>
    <message>
        <source>one condition short</source>
        <translation>à une condition près</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>signalement</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Remplie&#x202f;?</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
</context>
<context>
    <name>ExplanationPanel</name>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Why rules hit or missed this comment</source>
        <translation>Pourquoi les règles signalent ou non ce commentaire</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Justifié</translation>
    </message>
    <message>
        <source>The rule is right to report this comment</source>
        <translation>La règle signale ce commentaire à juste titre</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Injustifié</translation>
    </message>
    <message>
        <source>The rule is wrong to report this comment</source>
        <translation>La règle signale ce commentaire à tort</translation>
    </message>
    <message>
        <source>Beside the point</source>
        <translation>Hors de propos</translation>
    </message>
    <message>
        <source>The words are there, but they do not matter here</source>
        <translation>Les mots y sont, mais ils ne comptent pas ici</translation>
    </message>
    <message>
        <source>Show the rule</source>
        <translation>Afficher la règle</translation>
    </message>
    <message>
        <source>Nothing to explain. Rules read the comments that captures hold: scan the case (F5), then every rule says here why it hit or missed.</source>
        <translation>Rien à expliquer. Les règles lisent les commentaires que contiennent les captures&#x202f;: appliquez-les (F5), et chacune dira ici pourquoi elle signale ou non.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export a report</source>
        <translation>Exporter un rapport</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>The export is written to the journal with the digest of the file.</source>
        <translation>L’export est inscrit au journal avec l’empreinte du fichier.</translation>
    </message>
    <message>
        <source>HTML: one file to read and print</source>
        <translation>HTML&#x202f;: un fichier à lire et à imprimer</translation>
    </message>
    <message>
        <source>PDF: pages to print and send</source>
        <translation>PDF&#x202f;: des pages à imprimer et à envoyer</translation>
    </message>
    <message>
        <source>JSON: every value, for programs</source>
        <translation>JSON&#x202f;: toutes les données, pour des programmes</translation>
    </message>
    <message>
        <source>CSV: one comment per line, for spreadsheets</source>
        <translation>CSV&#x202f;: un commentaire par ligne, pour un tableur</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Reported by a rule, decided or annotated</source>
        <translation>Signalés par une règle, décidés ou annotés</translation>
    </message>
    <message>
        <source>As filtered at present: %1</source>
        <translation>Selon le filtre actuel&#x202f;: %1</translation>
    </message>
    <message>
        <source>Every comment</source>
        <translation>Tous les commentaires</translation>
    </message>
    <message>
        <source>&amp;Comments</source>
        <translation>&amp;Commentaires</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Choose where the report is written</source>
        <translation>Choisir où enregistrer le rapport</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>F&amp;ichier</translation>
    </message>
    <message>
        <source>This file exists and will be replaced.</source>
        <translation>Ce fichier existe et sera remplacé.</translation>
    </message>
    <message>
        <source>OpenDocument: text to edit in a word processor</source>
        <translation>OpenDocument&#xa0;: texte à modifier dans un traitement de texte</translation>
    </message>
    <message>
        <source>Excel: comments, passages and decisions as tables</source>
        <translation>Excel&#xa0;: commentaires, passages et décisions en tableaux</translation>
    </message>
    <message>
        <source>JSON-LD: W3C annotations, for annotation tools</source>
        <translation>JSON-LD&#xa0;: annotations du W3C, pour les outils d’annotation</translation>
    </message>
    <message>
        <source>&amp;Recipient</source>
        <translation>&amp;Destinataire</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>&amp;But</translation>
    </message>
    <message>
        <source>Pseudon&amp;ymised</source>
        <translation>Pseudon&amp;ymisé</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>&amp;Built-in text</source>
        <translation>Texte d’&amp;origine</translation>
    </message>
    <message>
        <source>Bring back the built-in text</source>
        <translation>Rétablir le texte d’origine</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Filter: a word, or a condition such as  status = flagged and depth &gt; 2</source>
        <translation>Filtre&#x202f;: un mot, ou une condition comme  statut = signalé et profondeur &gt; 2</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Words are searched in the texts. Conditions are those of the rules, for example:
status = open and hits &gt; 0
unknown_author
depth &gt; 3 and length &gt; 500</source>
        <translation>Les mots sont cherchés dans les textes. Les conditions sont celles des règles, par exemple&#x202f;:
status = open and hits &gt; 0
unknown_author
depth &gt; 3 and length &gt; 500</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show every comment</source>
        <translation>Afficher tous les commentaires</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>Enregistrer comme vue…</translation>
    </message>
    <message>
        <source>Save this filter as a view</source>
        <translation>Enregistrer ce filtre comme vue</translation>
    </message>
</context>
<context>
    <name>FilterController</name>
    <message>
        <source>No comment bears the identifier %1.</source>
        <translation>Aucun commentaire ne porte l’identifiant&#x202f;%1.</translation>
    </message>
    <message>
        <source>View “%1” saved.</source>
        <translation>Vue «&#x202f;%1&#x202f;» enregistrée.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message>
        <source>WordPress page</source>
        <translation>Page WordPress</translation>
    </message>
    <message>
        <source>WordPress export (WXR)</source>
        <translation>Export WordPress (WXR)</translation>
    </message>
    <message>
        <source>Disqus export (XML)</source>
        <translation>Export Disqus (XML)</translation>
    </message>
    <message>
        <source>Blogger export (Atom)</source>
        <translation>Export Blogger (Atom)</translation>
    </message>
    <message>
        <source>Reddit feed (Atom)</source>
        <translation>Flux Reddit (Atom)</translation>
    </message>
    <message>
        <source>Comment feed (RSS or Atom)</source>
        <translation>Flux de commentaires (RSS ou Atom)</translation>
    </message>
    <message>
        <source>Stack Exchange archive (XML)</source>
        <translation>Archive Stack Exchange (XML)</translation>
    </message>
    <message>
        <source>Discourse topic (Markdown)</source>
        <translation>Sujet Discourse (Markdown)</translation>
    </message>
    <message>
        <source>WhatsApp chat (text)</source>
        <translation>Discussion WhatsApp (texte)</translation>
    </message>
    <message>
        <source>Mailbox (mbox)</source>
        <translation>Boîte aux lettres (mbox)</translation>
    </message>
    <message>
        <source>E-mail message</source>
        <translation>Message électronique</translation>
    </message>
    <message>
        <source>Page saved as one file (MHTML)</source>
        <translation>Page enregistrée en un seul fichier (MHTML)</translation>
    </message>
    <message>
        <source>Isso database (SQLite)</source>
        <translation>Base Isso (SQLite)</translation>
    </message>
    <message>
        <source>MediaWiki talk page</source>
        <translation>Page de discussion MediaWiki</translation>
    </message>
    <message>
        <source>Table (CSV, TSV)</source>
        <translation>Tableau (CSV, TSV)</translation>
    </message>
    <message>
        <source>Table (JSON, NDJSON)</source>
        <translation>Tableau (JSON, NDJSON)</translation>
    </message>
    <message>
        <source>Spreadsheet (XLSX)</source>
        <translation>Classeur (XLSX)</translation>
    </message>
    <message>
        <source>Spreadsheet (ODS)</source>
        <translation>Classeur (ODS)</translation>
    </message>
    <message>
        <source>MyBB archive page</source>
        <translation>Page d’archive MyBB</translation>
    </message>
    <message>
        <source>MyBB page</source>
        <translation>Page MyBB</translation>
    </message>
    <message>
        <source>phpBB page</source>
        <translation>Page phpBB</translation>
    </message>
    <message>
        <source>XenForo 2 page</source>
        <translation>Page XenForo 2</translation>
    </message>
    <message>
        <source>XenForo 1 page</source>
        <translation>Page XenForo 1</translation>
    </message>
    <message>
        <source>vBulletin page</source>
        <translation>Page vBulletin</translation>
    </message>
    <message>
        <source>Discourse page</source>
        <translation>Page Discourse</translation>
    </message>
    <message>
        <source>Discourse page for search engines</source>
        <translation>Page Discourse pour moteurs de recherche</translation>
    </message>
    <message>
        <source>Reddit page</source>
        <translation>Page Reddit</translation>
    </message>
    <message>
        <source>Reddit page (old design)</source>
        <translation>Page Reddit (ancienne présentation)</translation>
    </message>
    <message>
        <source>SPIP page</source>
        <translation>Page SPIP</translation>
    </message>
    <message>
        <source>Drupal page</source>
        <translation>Page Drupal</translation>
    </message>
    <message>
        <source>Blogger page</source>
        <translation>Page Blogger</translation>
    </message>
    <message>
        <source>Page with schema.org comments</source>
        <translation>Page avec commentaires schema.org</translation>
    </message>
    <message>
        <source>WordPress comments (REST)</source>
        <translation>Commentaires WordPress (REST)</translation>
    </message>
    <message>
        <source>Reddit thread (JSON)</source>
        <translation>Fil Reddit (JSON)</translation>
    </message>
    <message>
        <source>Pushshift archive (NDJSON)</source>
        <translation>Archive Pushshift (NDJSON)</translation>
    </message>
    <message>
        <source>Hacker News (JSON)</source>
        <translation>Hacker News (JSON)</translation>
    </message>
    <message>
        <source>Discourse topic (JSON)</source>
        <translation>Sujet Discourse (JSON)</translation>
    </message>
    <message>
        <source>Mastodon (JSON)</source>
        <translation>Mastodon (JSON)</translation>
    </message>
    <message>
        <source>ActivityPub objects (JSON)</source>
        <translation>Objets ActivityPub (JSON)</translation>
    </message>
    <message>
        <source>Lemmy (JSON)</source>
        <translation>Lemmy (JSON)</translation>
    </message>
    <message>
        <source>Artalk export (Artrans)</source>
        <translation>Export Artalk (Artrans)</translation>
    </message>
    <message>
        <source>Valine export (JSON)</source>
        <translation>Export Valine (JSON)</translation>
    </message>
    <message>
        <source>Twikoo export (NDJSON)</source>
        <translation>Export Twikoo (NDJSON)</translation>
    </message>
    <message>
        <source>Isso import file (JSON)</source>
        <translation>Fichier d’import Isso (JSON)</translation>
    </message>
    <message>
        <source>Remark42 backup (JSON)</source>
        <translation>Sauvegarde Remark42 (JSON)</translation>
    </message>
    <message>
        <source>Commento export (JSON)</source>
        <translation>Export Commento (JSON)</translation>
    </message>
    <message>
        <source>Coral export (JSON)</source>
        <translation>Export Coral (JSON)</translation>
    </message>
    <message>
        <source>Coral import file (JSON)</source>
        <translation>Fichier d’import Coral (JSON)</translation>
    </message>
    <message>
        <source>Echo activity stream (JSON)</source>
        <translation>Flux d’activités Echo (JSON)</translation>
    </message>
    <message>
        <source>YouTube comments (JSON)</source>
        <translation>Commentaires YouTube (JSON)</translation>
    </message>
    <message>
        <source>YouTube comments saved by yt-dlp</source>
        <translation>Commentaires YouTube enregistrés par yt-dlp</translation>
    </message>
    <message>
        <source>Slack export (JSON)</source>
        <translation>Export Slack (JSON)</translation>
    </message>
    <message>
        <source>Mattermost export (JSON)</source>
        <translation>Export Mattermost (JSON)</translation>
    </message>
    <message>
        <source>Rocket.Chat messages (JSON)</source>
        <translation>Messages Rocket.Chat (JSON)</translation>
    </message>
    <message>
        <source>Gitter messages (JSON)</source>
        <translation>Messages Gitter (JSON)</translation>
    </message>
    <message>
        <source>Telegram bot messages (JSON)</source>
        <translation>Messages d’un robot Telegram (JSON)</translation>
    </message>
    <message>
        <source>Telegram export (JSON)</source>
        <translation>Export Telegram (JSON)</translation>
    </message>
    <message>
        <source>Twitter statuses (JSON)</source>
        <translation>Messages Twitter (JSON)</translation>
    </message>
    <message>
        <source>phpBB posts (JSON)</source>
        <translation>Messages phpBB (JSON)</translation>
    </message>
    <message>
        <source>Facebook download (JSON)</source>
        <translation>Téléchargement Facebook (JSON)</translation>
    </message>
    <message>
        <source>Several formats</source>
        <translation>Plusieurs formats</translation>
    </message>
    <message>
        <source>an HTML page</source>
        <translation>une page HTML</translation>
    </message>
    <message>
        <source>a header line with columns of comments</source>
        <translation>une ligne d’en-tête avec des colonnes de commentaires</translation>
    </message>
    <message>
        <source>a name that ends in .csv or .tsv</source>
        <translation>un nom qui finit par .csv ou .tsv</translation>
    </message>
    <message>
        <source>objects with the keys of comments</source>
        <translation>des objets avec les clés de commentaires</translation>
    </message>
    <message>
        <source>starts like JSON</source>
        <translation>commence comme du JSON</translation>
    </message>
    <message>
        <source>a large JSON document</source>
        <translation>un grand document JSON</translation>
    </message>
    <message>
        <source>%1 elements with id=&quot;comment-N&quot;</source>
        <translation>%1 éléments avec id=&quot;comment-N&quot;</translation>
    </message>
    <message>
        <source>a line announcing %1 comments, %2 numbered items</source>
        <translation>une ligne qui annonce&#x202f;%1 commentaires,&#x202f;%2 entrées numérotées</translation>
    </message>
    <message>
        <source>a line announcing %1 comments, %2 numbered items, indented</source>
        <translation>une ligne qui annonce&#x202f;%1 commentaires,&#x202f;%2 entrées numérotées, en retrait</translation>
    </message>
    <message>
        <source>%1 lines that begin with a date, a time and a name</source>
        <translation>%1 lignes qui commencent par une date, une heure et un nom</translation>
    </message>
    <message>
        <source>the headers of a message</source>
        <translation>les en-têtes d’un message</translation>
    </message>
    <message>
        <source>a &quot;From &quot; line and the headers of a message</source>
        <translation>une ligne «&#x202f;From&#x202f;» et les en-têtes d’un message</translation>
    </message>
    <message>
        <source>an SQLite database with Isso&apos;s tables</source>
        <translation>une base SQLite avec les tables d’Isso</translation>
    </message>
    <message>
        <source>a MediaWiki page with dates of signatures</source>
        <translation>une page MediaWiki avec des dates de signatures</translation>
    </message>
    <message>
        <source>an XML document &lt;disqus&gt;</source>
        <translation>un document XML &lt;disqus&gt;</translation>
    </message>
    <message>
        <source>&lt;rss&gt; with a WXR version</source>
        <translation>&lt;rss&gt; avec une version de WXR</translation>
    </message>
    <message>
        <source>&lt;rss&gt; with the namespace of WordPress exports</source>
        <translation>&lt;rss&gt; avec l’espace de noms des exports WordPress</translation>
    </message>
    <message>
        <source>&lt;rss&gt; with &lt;wp:comment&gt;</source>
        <translation>&lt;rss&gt; avec &lt;wp:comment&gt;</translation>
    </message>
    <message>
        <source>an &lt;rss&gt; whose items are comments</source>
        <translation>un &lt;rss&gt; dont les éléments sont des commentaires</translation>
    </message>
    <message>
        <source>an Atom &lt;feed&gt; whose entries are comments</source>
        <translation>un &lt;feed&gt; Atom dont les entrées sont des commentaires</translation>
    </message>
    <message>
        <source>microdata of schema.org/Comment</source>
        <translation>microdonnées schema.org/Comment</translation>
    </message>
    <message>
        <source>a PNG image</source>
        <translation>une image PNG</translation>
    </message>
    <message>
        <source>a JPEG image</source>
        <translation>une image JPEG</translation>
    </message>
    <message>
        <source>a GIF image</source>
        <translation>une image GIF</translation>
    </message>
    <message>
        <source>a RIFF file (image, sound or video)</source>
        <translation>un fichier RIFF (image, son ou vidéo)</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un document PDF</translation>
    </message>
    <message>
        <source>a ZIP archive or office document</source>
        <translation>une archive ZIP ou un document bureautique</translation>
    </message>
    <message>
        <source>an empty ZIP archive</source>
        <translation>une archive ZIP vide</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>une base de données SQLite</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>des données binaires</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>text without numbered comments</source>
        <translation>un texte sans commentaires numérotés</translation>
    </message>
    <message>
        <source>JSON without a list of comments</source>
        <translation>du JSON sans liste de commentaires</translation>
    </message>
    <message>
        <source>a list of JSON objects that are no comments</source>
        <translation>une liste d’objets JSON qui ne sont pas des commentaires</translation>
    </message>
    <message>
        <source>a table without rows</source>
        <translation>un tableau sans lignes</translation>
    </message>
    <message>
        <source>a feed without comments</source>
        <translation>un flux sans commentaires</translation>
    </message>
    <message>
        <source>unclosed quote</source>
        <translation>guillemet non fermé</translation>
    </message>
    <message>
        <source>line %1: unclosed quote</source>
        <translation>ligne&#x202f;%1&#x202f;: guillemet non fermé</translation>
    </message>
</context>
<context>
    <name>ImportDetails</name>
    <message>
        <source>Format of the file</source>
        <translation>Format du fichier</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format&#x202f;:</translation>
    </message>
    <message>
        <source>What the columns of the table hold</source>
        <translation>Ce que contiennent les colonnes du tableau</translation>
    </message>
    <message>
        <source>What the &amp;columns hold (Return changes it; kept for the next table with this header):</source>
        <translation>Ce que contiennent les &amp;colonnes (Entrée le change&#x202f;; retenu pour le prochain tableau de même en-tête)&#x202f;:</translation>
    </message>
    <message>
        <source>The first comments</source>
        <translation>Les premiers commentaires</translation>
    </message>
    <message>
        <source>Not recognised: choose one</source>
        <translation>Non reconnu&#x202f;: choisissez-en un</translation>
    </message>
    <message>
        <source>As recognised: %1</source>
        <translation>Tel que reconnu&#x202f;:&#x202f;%1</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2&#x202f;%)</translation>
    </message>
    <message>
        <source>Say which columns hold the identifier and the text: then the first comments stand here.</source>
        <translation>Indiquez quelles colonnes contiennent l’identifiant et le texte&#x202f;: les premiers commentaires se verront ici.</translation>
    </message>
    <message>
        <source>The first comments are not shown for a file of this size.</source>
        <translation>Les premiers commentaires ne sont pas montrés pour un fichier de cette taille.</translation>
    </message>
    <message>
        <source>The first comments, &amp;as they will be read:</source>
        <translation>Les premiers commentaires, tels qu’ils seront &amp;lus&#x202f;:</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>&amp;Keep the readable part of a damaged file (the ledger then says where it ends)</source>
        <translation>&amp;Garder la partie lisible d’un fichier abîmé (l’état de complétude dit alors où elle s’arrête)</translation>
    </message>
    <message>
        <source>Drop files, folders or archives here</source>
        <translation>Déposez ici des fichiers, des dossiers ou des archives</translation>
    </message>
    <message>
        <source>Saved pages, exports of forums and blogs, feeds, mailboxes, chats, tables (CSV, TSV, JSON). A folder or an archive (.zip, .tar.gz, .gz, .zst) becomes one capture. You see how each will be read before anything is imported; the files themselves stay as they are.</source>
        <translation>Pages enregistrées, exports de forums et de blogs, flux, boîtes aux lettres, messageries, tableaux (CSV, TSV, JSON). Un dossier ou une archive (.zip, .tar.gz, .gz, .zst) devient une seule capture. Vous voyez comment chacun sera lu avant tout import&#x202f;; les fichiers eux-mêmes restent tels quels.</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Fichiers à importer</translation>
    </message>
    <message>
        <source>A&amp;dd files…</source>
        <translation>A&amp;jouter des fichiers…</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>Ajouter un &amp;dossier…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Takes the chosen file off the list (Delete)</source>
        <translation>Retire le fichier choisi de la liste (Suppr)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Ca&amp;ptured on:</source>
        <translation>Ca&amp;pturé le&#xa0;:</translation>
    </message>
    <message>
        <source>For files that do not say it themselves. Times such as “2 hours ago” count from there.</source>
        <translation>Pour les fichiers qui ne le disent pas eux-mêmes. Des heures comme «&#xa0;il y a 2 heures&#xa0;» se comptent à partir de là.</translation>
    </message>
    <message>
        <source>Moment of capture</source>
        <translation>Moment de la capture</translation>
    </message>
</context>
<context>
    <name>ImportFilesModel</name>
    <message>
        <source>Looking at the files…</source>
        <translation>Examen des fichiers…</translation>
    </message>
    <message>
        <source>Nothing here can be imported yet.</source>
        <translation>Rien ici ne peut encore être importé.</translation>
    </message>
    <message>
        <source>%1 of %2 will be imported (%3); the others are left out, for the reason given.</source>
        <translation>%1 sur&#x202f;%2 seront importés (%3)&#x202f;; les autres sont laissés de côté, pour la raison indiquée.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be imported (%1).</source>
        <translation>
            <numerusform>%n fichier sera importé (%1).</numerusform>
            <numerusform>%n fichiers seront importés (%1).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Or keep its readable part: see below.</source>
        <translation>%1 Ou gardez sa partie lisible&#x202f;: voir plus bas.</translation>
    </message>
    <message>
        <source>Looking at it…</source>
        <translation>Examen en cours…</translation>
    </message>
    <message>
        <source>Read as you chose.</source>
        <translation>Lu comme vous l’avez choisi.</translation>
    </message>
    <message>
        <source>Recognised by: %1</source>
        <translation>Reconnu à&#x202f;:&#x202f;%1</translation>
    </message>
    <message>
        <source>Read as you chose; it looks more like %1.</source>
        <translation>Lu comme vous l’avez choisi&#x202f;; cela ressemble davantage à&#x202f;:&#x202f;%1.</translation>
    </message>
    <message>
        <source>A table whose columns you named.</source>
        <translation>Un tableau dont vous avez nommé les colonnes.</translation>
    </message>
    <message>
        <source>A table in which no column is known to hold the texts: name it below.</source>
        <translation>Un tableau où aucune colonne n’est connue pour contenir les textes&#x202f;: désignez-la plus bas.</translation>
    </message>
    <message>
        <source>No thread found (%1).</source>
        <translation>Pas de fil trouvé (%1).</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier de fichiers</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>chosen</source>
        <comment>the format was chosen by a person</comment>
        <translation>choisi</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1, laissé de côté</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sûr à</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>What will be read</source>
        <translation>Ce qui sera lu</translation>
    </message>
</context>
<context>
    <name>ImportResultDialog</name>
    <message numerus="yes">
        <source>%n capture(s) imported</source>
        <translation>
            <numerusform>%n capture importée</numerusform>
            <numerusform>%n captures importées</numerusform>
        </translation>
    </message>
    <message>
        <source>Completeness of the capture</source>
        <translation>État de complétude de la capture</translation>
    </message>
    <message>
        <source>&amp;Show the comments</source>
        <translation>&amp;Montrer les commentaires</translation>
    </message>
    <message>
        <source>Read the thread</source>
        <translation>Lire le fil</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Captures</translation>
    </message>
    <message>
        <source>All captures of this import</source>
        <translation>Toutes les captures de cet import</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Looking at files</source>
        <translation>Examen de fichiers</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Application des règles</translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation>Filtrage</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Rebuilding</source>
        <translation>Reconstruction</translation>
    </message>
    <message>
        <source>Checking a rule</source>
        <translation>Vérification d’une règle</translation>
    </message>
    <message>
        <source>Testing a rule</source>
        <translation>Essai d’une règle</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>&#x202f;:&#x202f;%1</translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (et %n autre)</numerusform>
            <numerusform> (et %n autres)</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Arrêter&#x202f;: %1</translation>
    </message>
    <message>
        <source>Laying out the preview</source>
        <translation>Mise en pages de l’aperçu</translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>%1 (taken back)</source>
        <translation>%1 (annulé)</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Acte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
</context>
<context>
    <name>JournalPanel</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Acts, the newest first</source>
        <translation>Actes, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>Undo everything after this act</source>
        <translation>Annuler tout ce qui suit cet acte</translation>
    </message>
    <message>
        <source>Show the comment</source>
        <translation>Afficher le commentaire</translation>
    </message>
</context>
<context>
    <name>KeySheetDialog</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>LeaveOut</name>
    <message>
        <source>No program finds the following. &amp;Tick what you have looked for; it is written to the journal and into the document:</source>
        <translation>Aucun programme ne trouve ce qui suit. Coche&amp;z ce que vous avez cherché ; cela est inscrit au journal et dans le document :</translation>
    </message>
    <message>
        <source>What you have looked for</source>
        <translation>Ce que vous avez cherché</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Complete?</source>
        <translation>Complet&#x202f;?</translation>
    </message>
    <message>
        <source>Announced but not captured</source>
        <translation>Annoncés, mais non capturés</translation>
    </message>
    <message>
        <source>Replies whose parent is missing</source>
        <translation>Réponses dont le parent manque</translation>
    </message>
    <message>
        <source>Placeholders for missing comments</source>
        <translation>Absents (à la place des commentaires manquants)</translation>
    </message>
    <message>
        <source>Comments without an author</source>
        <translation>Commentaires sans auteur</translation>
    </message>
    <message>
        <source>Comments without a date</source>
        <translation>Commentaires sans date</translation>
    </message>
    <message>
        <source>Comments captured twice</source>
        <translation>Commentaires capturés deux fois</translation>
    </message>
    <message>
        <source>Depth at which the site seems to stop nesting</source>
        <translation>Profondeur à laquelle le site semble cesser d’imbriquer</translation>
    </message>
    <message>
        <source>Same thread as in %1 (%2)</source>
        <translation>Même fil que dans %1 (%2)</translation>
    </message>
    <message>
        <source>vanished</source>
        <translation>disparus</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifiés</translation>
    </message>
    <message>
        <source>More changed or vanished comments: see “greffier-cli ledger”</source>
        <translation>D’autres commentaires modifiés ou disparus&#x202f;: voir «&#x202f;greffier-cli ledger&#x202f;»</translation>
    </message>
    <message>
        <source>Files with comments</source>
        <translation>Fichiers avec des commentaires</translation>
    </message>
    <message>
        <source>Threads continued in another file</source>
        <translation>Fils continués dans un autre fichier</translation>
    </message>
    <message>
        <source>Files that gave no comments</source>
        <translation>Fichiers sans commentaires</translation>
    </message>
    <message>
        <source>Further files, not listed</source>
        <translation>Autres fichiers, non listés</translation>
    </message>
    <message>
        <source>Status “%1” at the source</source>
        <translation>État «&#x202f;%1&#x202f;» à la source</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Deepest level</source>
        <translation>Profondeur maximale</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Capturé le</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Character set</source>
        <translation>Jeu de caractères</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 du fichier</translation>
    </message>
    <message>
        <source>Remark of the reader</source>
        <translation>Remarque du lecteur de format</translation>
    </message>
    <message>
        <source>Attention: %1</source>
        <translation>Attention&#x202f;: %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>How that is known</source>
        <translation>Comment on le sait</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Importé</translation>
    </message>
</context>
<context>
    <name>LedgerPanel</name>
    <message>
        <source>Completeness</source>
        <translation>État de complétude</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Captures</translation>
    </message>
    <message>
        <source>Completeness of the capture</source>
        <translation>État de complétude de la capture</translation>
    </message>
    <message>
        <source>Show the comments</source>
        <translation>Montrer les commentaires</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This case can be read here, not changed: the file is write-protected, or a newer version of Greffier wrote it.</source>
        <translation>Ce dossier peut être lu ici, non modifié&#x202f;: le fichier est protégé en écriture, ou une version plus récente de Greffier l’a écrit.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 – Greffier</source>
        <translation>%1 – Greffier</translation>
    </message>
    <message>
        <source>Greffier</source>
        <translation>Greffier</translation>
    </message>
    <message>
        <source>%1   To review: %2   Decided: %3</source>
        <translation>%1   À examiner&#x202f;: %2   Décidés&#x202f;: %3</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Enregistrer comme vue</translation>
    </message>
    <message>
        <source>The view shows the comments for which this is true:
%1</source>
        <translation>La vue affiche les commentaires qui remplissent cette condition&#x202f;:
%1</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Ce qui peut être fait</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
</context>
<context>
    <name>NavigatorModel</name>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Captures</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>NavigatorPanel</name>
    <message>
        <source>Navigator</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Views, captures and threads</source>
        <translation>Vues, captures et fils</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>Supprimer cette vue</translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Create the case</source>
        <translation>Créer le dossier</translation>
    </message>
    <message>
        <source>A case is one file. It keeps the captured pages as they are and every act that you do on them.</source>
        <translation>Un dossier est un seul fichier. Il conserve les pages capturées telles quelles et chacun des actes que vous y accomplissez.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Choisir…</translation>
    </message>
    <message>
        <source>Choose where the case is kept</source>
        <translation>Choisir où enregistrer le dossier</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Adopt the rule packs that come with Greffier (French and English moderation)</source>
        <translation>&amp;Adopter les lots de règles fournis avec Greffier (modération en français et en anglais)</translation>
    </message>
    <message>
        <source>The adoption is an act in the journal; rules can be changed or switched off later.</source>
        <translation>L’adoption est un acte du journal&#x202f;; les règles peuvent être modifiées ou désactivées plus tard.</translation>
    </message>
    <message>
        <source>case</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>Greffier cases (*.greffier)</source>
        <translation>Dossiers Greffier (*.greffier)</translation>
    </message>
    <message>
        <source>Say where the case is to be kept.</source>
        <translation>Indiquez où enregistrer le dossier.</translation>
    </message>
    <message>
        <source>This file exists already. Choose another name.</source>
        <translation>Ce fichier existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>Ce répertoire n’existe pas.</translation>
    </message>
</context>
<context>
    <name>NewComplaintDialog</name>
    <message>
        <source>New complaint</source>
        <translation>Nouvelle plainte</translation>
    </message>
    <message>
        <source>Open the complaint</source>
        <translation>Ouvrir la plainte</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;À</translation>
    </message>
    <message>
        <source>What it is about, in a few words</source>
        <translation>L’objet, en quelques mots</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>T&amp;itre</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>&amp;Language of the letter</source>
        <translation>&amp;Langue de la lettre</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note on %1</source>
        <translation>Note sur %1</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>Ctrl+Return adds the note.</source>
        <translation>Ctrl+Entrée ajoute la note.</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>passage</source>
        <translation>passage</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Label and ground</source>
        <translation>Étiquette et qualification</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Date et heure</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes and passages</source>
        <translation>Notes et passages</translation>
    </message>
    <message>
        <source>Nothing yet. Select words in the text and press A to annotate them, or press M for a note.</source>
        <translation>Rien encore. Sélectionnez des mots dans le texte et appuyez sur A pour les annoter, ou sur M pour une note.</translation>
    </message>
    <message>
        <source>Notes and passages of this comment</source>
        <translation>Notes et passages de ce commentaire</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>Ajouter une note…</translation>
    </message>
    <message>
        <source>Retract this passage</source>
        <translation>Retirer ce passage</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste a text as a capture</source>
        <translation>Coller un texte comme capture</translation>
    </message>
    <message>
        <source>Import this text</source>
        <translation>Importer ce texte</translation>
    </message>
    <message>
        <source>Pasted text of %1</source>
        <translation>Texte collé le %1</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
</context>
<context>
    <name>PersonsDialog</name>
    <message>
        <source>Persons of the case</source>
        <translation>Personnes du dossier</translation>
    </message>
    <message>
        <source>A pseudonymised export takes out everything that stands here, and the names of all authors. The journal keeps only digests of it.</source>
        <translation>Un export pseudonymisé retire tout ce qui est écrit ici, et les noms de tous les auteurs. Le journal n’en garde que des empreintes.</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>What texts call this person</source>
        <translation>Ce par quoi les textes désignent cette personne</translation>
    </message>
    <message>
        <source>Names, one per line</source>
        <translation>Noms, un par ligne</translation>
    </message>
    <message>
        <source>&amp;Names, one per line</source>
        <translation>&amp;Noms, un par ligne</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rôle</translation>
    </message>
    <message>
        <source>Add as a new person</source>
        <translation>Ajouter comme nouvelle personne</translation>
    </message>
    <message>
        <source>Add to the chosen person</source>
        <translation>Ajouter à la personne choisie</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>effacée</translation>
    </message>
    <message>
        <source>Erase the chosen person…</source>
        <translation>Effacer la personne choisie…</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est montré</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Langue du document</translation>
    </message>
    <message>
        <source>Pages as they will be printed</source>
        <translation>Pages telles qu’elles seront imprimées</translation>
    </message>
    <message>
        <source>Right and Left go from comment to comment, Return or a click shows it in the list</source>
        <translation>Droite et Gauche vont de commentaire en commentaire, Entrée ou un clic le montre dans la liste</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>Commentaire précédent</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>Commentaire suivant</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajuster à la largeur</translation>
    </message>
    <message>
        <source>Case report</source>
        <translation>Rapport du dossier</translation>
    </message>
    <message>
        <source>Case report, as filtered at present</source>
        <translation>Rapport du dossier, selon le filtre présent</translation>
    </message>
    <message>
        <source>Complaint %1: %2</source>
        <translation>Plainte %1 : %2</translation>
    </message>
    <message>
        <source>Page %1 of %2, %3 %</source>
        <translation>Page %1 sur %2, %3 %</translation>
    </message>
    <message>
        <source>being made…</source>
        <translation>en cours…</translation>
    </message>
    <message>
        <source>Nothing to show.</source>
        <translation>Rien à montrer.</translation>
    </message>
    <message>
        <source>Pseudonymised:</source>
        <translation>Pseudonymisé :</translation>
    </message>
    <message>
        <source>Pseudonymised</source>
        <translation>Pseudonymisé</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Profile of redaction</source>
        <translation>Profil de pseudonymisation</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Enregistrer le profil</translation>
    </message>
    <message>
        <source>An export under this profile leaves out what is ticked. A name that exists already gets what is ticked from now on; the journal keeps what it was.</source>
        <translation>Un export sous ce profil retire ce qui est coché. Un nom qui existe déjà reçoit désormais ce qui est coché ; le journal garde ce qu’il était.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Left out</source>
        <translation>&amp;Retiré</translation>
    </message>
</context>
<context>
    <name>QualificationController</name>
    <message>
        <source>There is no comment here to write about.</source>
        <translation>Il n’y a pas ici de commentaire à annoter.</translation>
    </message>
    <message>
        <source>Select the words first: with the mouse, or press F6 and then Shift and the arrow keys.</source>
        <translation>Sélectionnez d’abord les mots : à la souris, ou avec F6 puis Maj et les flèches.</translation>
    </message>
    <message>
        <source>No rule hits this comment.</source>
        <translation>Aucune règle ne signale ce commentaire.</translation>
    </message>
    <message>
        <source>Every rule that hits this comment has its passage already.</source>
        <translation>Chaque règle qui signale ce commentaire a déjà son passage.</translation>
    </message>
    <message>
        <source>This comment has no passage yet: select words and press A, or press H for a rule’s hit.</source>
        <translation>Ce commentaire n’a pas encore de passage : sélectionnez des mots et appuyez sur A, ou sur H pour le signalement d’une règle.</translation>
    </message>
    <message>
        <source>Withdraw the qualification %1</source>
        <translation>Retirer la qualification %1</translation>
    </message>
    <message>
        <source>%1. Ctrl+Z takes it back.</source>
        <translation>%1. Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>Select the words of the first stretch, then press Shift+A; after the last one press A.</source>
        <translation>Sélectionnez les mots du premier fragment, puis appuyez sur Maj+A&#x202f;; après le dernier, sur A.</translation>
    </message>
    <message>
        <source>The stretches kept were let go.</source>
        <translation>Les fragments gardés sont abandonnés.</translation>
    </message>
    <message>
        <source>These words belong to a stretch that is kept already.</source>
        <translation>Ces mots font partie d’un fragment déjà gardé.</translation>
    </message>
    <message numerus="yes">
        <source>%n stretch(es) kept. Select the next and press Shift+A, or A to annotate all of them.</source>
        <translation>
            <numerusform>%n fragment gardé. Sélectionnez le suivant et appuyez sur Maj+A, ou sur A pour annoter le tout.</numerusform>
            <numerusform>%n fragments gardés. Sélectionnez le suivant et appuyez sur Maj+A, ou sur A pour annoter le tout.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a house ground</source>
        <translation>Ajouter un fondement de la maison</translation>
    </message>
    <message>
        <source>Grounds (*.toml);;Every file (*)</source>
        <translation>Fondements (*.toml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The ground “%1” can be chosen in this case.</source>
        <translation>Le fondement « %1 » peut être choisi dans ce dossier.</translation>
    </message>
</context>
<context>
    <name>QualificationModel</name>
    <message>
        <source>The same words are qualified in two ways that exclude each other.</source>
        <translation>Les mêmes mots sont qualifiés de deux façons qui s’excluent.</translation>
    </message>
    <message>
        <source>The later capture %1 does not show these words any more.</source>
        <translation>La capture suivante %1 ne montre plus ces mots.</translation>
    </message>
    <message>
        <source>The later capture %1 shows these words in %2: take them over, or leave them.</source>
        <translation>La capture suivante %1 montre ces mots dans %2 : reprenez-les, ou laissez-les.</translation>
    </message>
    <message>
        <source>not qualified</source>
        <translation>non qualifié</translation>
    </message>
    <message>
        <source>%1 (first impression)</source>
        <translation>%1 (première impression)</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Prescription</translation>
    </message>
    <message>
        <source>Its comment is not in the later capture %1, which may be only a part of the thread.</source>
        <translation>Son commentaire n’est pas dans la capture suivante %1, qui n’est peut-être qu’une partie du fil.</translation>
    </message>
    <message>
        <source>The later capture %1 holds such words, but nothing tells that they are these.</source>
        <translation>La capture suivante %1 contient de tels mots, mais rien ne dit que ce sont ceux-là.</translation>
    </message>
</context>
<context>
    <name>QualificationPanel</name>
    <message>
        <source>Qualifications</source>
        <translation>Qualifications</translation>
    </message>
    <message>
        <source>Passages and periods</source>
        <translation>Passages et délais</translation>
    </message>
    <message>
        <source>Passages and their qualifications</source>
        <translation>Passages et leurs qualifications</translation>
    </message>
    <message>
        <source>Periods that run</source>
        <translation>Délais qui courent</translation>
    </message>
    <message>
        <source>No passage yet. Select words in the text and press A to annotate them, or press H for the words of a rule’s hit; then qualify them here.</source>
        <translation>Aucun passage pour l’instant. Sélectionnez des mots dans le texte et appuyez sur A pour les annoter, ou sur H pour les mots du signalement d’une règle ; puis qualifiez-les ici.</translation>
    </message>
    <message>
        <source>No period runs. A qualification starts the prescription of its ground; a complaint that was sent starts the periods of its recipient.</source>
        <translation>Aucun délai ne court. Une qualification fait courir la prescription de son fondement ; une plainte envoyée fait courir les délais de son destinataire.</translation>
    </message>
    <message>
        <source>Qualify…</source>
        <translation>Qualifier…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Take over into the later capture</source>
        <translation>Reprendre dans la capture suivante</translation>
    </message>
    <message>
        <source>Date the publication…</source>
        <translation>Dater la publication…</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Periods (%1 to look at)</source>
        <translation>Délais (%1 à examiner)</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Délais</translation>
    </message>
</context>
<context>
    <name>QualifyDialog</name>
    <message>
        <source>Qualify a passage</source>
        <translation>Qualifier un passage</translation>
    </message>
    <message>
        <source>Qualify</source>
        <translation>Qualifier</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>P&amp;reuve</translation>
    </message>
    <message>
        <source>What has to be shown</source>
        <translation>Ce qu’il faut établir</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>&amp;Ground</source>
        <translation>&amp;Fondement</translation>
    </message>
    <message>
        <source>Shown by…</source>
        <translation>Établi par…</translation>
    </message>
    <message>
        <source>What shows it: %1</source>
        <translation>Ce qui l’établit : %1</translation>
    </message>
    <message>
        <source>The catalogue names nothing that has to be shown for this ground.</source>
        <translation>Le catalogue ne nomme rien à établir pour ce fondement.</translation>
    </message>
</context>
<context>
    <name>ReadingArea</name>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>The thread as a page</source>
        <translation>Le fil en page</translation>
    </message>
    <message>
        <source>The current comment</source>
        <translation>Le commentaire courant</translation>
    </message>
    <message>
        <source>stretch kept</source>
        <translation>fragment gardé</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>No comment is chosen.</source>
        <translation>Aucun commentaire n’est choisi.</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Réponses</translation>
    </message>
    <message numerus="yes">
        <source>%n more reply(s): see the thread</source>
        <translation>
            <numerusform>%n autre réponse&#x202f;: voir le fil</numerusform>
            <numerusform>%n autres réponses&#x202f;: voir le fil</numerusform>
        </translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Texte de %1</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>niveau %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) kept with this comment…</source>
        <translation>
            <numerusform>%n fichier gardé avec ce commentaire…</numerusform>
            <numerusform>%n fichiers gardés avec ce commentaire…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
</context>
<context>
    <name>Redaction</name>
    <message>
        <source>names of persons and authors</source>
        <translation>noms des personnes et des auteurs</translation>
    </message>
    <message>
        <source>names of those who worked on the case</source>
        <translation>noms de ceux qui ont travaillé au dossier</translation>
    </message>
</context>
<context>
    <name>RedactionController</name>
    <message>
        <source>%1 Nothing was written. Give the name to a person of the case, or choose a profile that takes it out, and export again.</source>
        <translation>%1 Rien n’a été écrit. Donnez le nom à une personne du dossier, ou choisissez un profil qui le retire, et exportez à nouveau.</translation>
    </message>
    <message>
        <source>Persons…</source>
        <translation>Personnes…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Profile “%1” saved.</source>
        <translation>Profil « %1 » enregistré.</translation>
    </message>
    <message>
        <source>Erased: %1 holds nothing of the person. Backups deleted: %2.</source>
        <translation>Effacée&#x202f;: %1 ne contient plus rien de la personne. Sauvegardes supprimées&#x202f;: %2.</translation>
    </message>
    <message>
        <source>These files still hold the person: %1</source>
        <translation>Ces fichiers contiennent encore la personne&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>ReminderModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 (stated)</source>
        <translation>%1 (affirmé)</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Annex %1. %2</source>
        <translation>Annexe %1. %2</translation>
    </message>
    <message>
        <source>Case report</source>
        <translation>Rapport de dossier</translation>
    </message>
    <message>
        <source>Case %1, journal head %2</source>
        <translation>Dossier %1, tête du journal %2</translation>
    </message>
    <message>
        <source>answers a comment that the source says was deleted</source>
        <translation>répond à un commentaire supprimé selon la source</translation>
    </message>
    <message>
        <source>answers a comment that was not captured</source>
        <translation>répond à un commentaire qui n’a pas été capturé</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>répond à</translation>
    </message>
    <message>
        <source>seems to answer</source>
        <translation>semble répondre à</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>modifié depuis</translation>
    </message>
    <message>
        <source>no longer there in %1</source>
        <translation>n’est plus dans %1</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>niveau %1</translation>
    </message>
    <message>
        <source>Absent: comments below answer this comment, but the capture does not hold it.</source>
        <translation>Absent&#x202f;: les commentaires ci-dessous y répondent, mais la capture ne le contient pas.</translation>
    </message>
    <message>
        <source>Date as captured:</source>
        <translation>Date telle que capturée&#x202f;:</translation>
    </message>
    <message>
        <source>Identifier in the source:</source>
        <translation>Identifiant dans la source&#x202f;:</translation>
    </message>
    <message>
        <source>Permanent address:</source>
        <translation>Adresse permanente&#x202f;:</translation>
    </message>
    <message>
        <source>Audience:</source>
        <translation>Public visé&#x202f;:</translation>
    </message>
    <message>
        <source>Status in the source:</source>
        <translation>État dans la source&#x202f;:</translation>
    </message>
    <message>
        <source>%1 (asserted)</source>
        <translation>%1 (affirmé)</translation>
    </message>
    <message>
        <source>author unknown</source>
        <translation>auteur inconnu</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>context</source>
        <translation>contexte</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>Le texte est vide.</translation>
    </message>
    <message>
        <source>SHA-256 of this text:</source>
        <translation>SHA-256 de ce texte&#x202f;:</translation>
    </message>
    <message>
        <source>Matched without particular words.</source>
        <translation>Correspond sans mots particuliers.</translation>
    </message>
    <message>
        <source>Words:</source>
        <translation>Mots&#x202f;:</translation>
    </message>
    <message>
        <source>Found in:</source>
        <translation>Lecture&#x202f;:</translation>
    </message>
    <message>
        <source>Characters that a reader does not see</source>
        <translation>Caractères que le lecteur ne voit pas</translation>
    </message>
    <message>
        <source> at position %1</source>
        <translation> en position %1</translation>
    </message>
    <message>
        <source>Asserted by a person, not captured</source>
        <translation>Affirmé par une personne, non capturé</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>Source&#x202f;:</translation>
    </message>
    <message>
        <source>Hits of rules, and why</source>
        <translation>Signalements des règles, et pourquoi</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>No person has decided yet.</source>
        <translation>Personne n’a encore décidé.</translation>
    </message>
    <message>
        <source>without a written reason</source>
        <translation>sans motif écrit</translation>
    </message>
    <message>
        <source>Marked passages</source>
        <translation>Passages annotés</translation>
    </message>
    <message>
        <source>Ground:</source>
        <translation>Qualification&#x202f;:</translation>
    </message>
    <message>
        <source>Labels:</source>
        <translation>Étiquettes&#x202f;:</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 octets</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source> (local time, zone not known)</source>
        <translation> (heure locale, fuseau inconnu)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Acte</translation>
    </message>
    <message>
        <source>When and who</source>
        <translation>Quand et qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Content (excerpt)</source>
        <translation>Contenu (extrait)</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>The journal is empty.</source>
        <translation>Le journal est vide.</translation>
    </message>
    <message>
        <source>The journal holds %1 acts; the latest %2 are printed. All are in the JSON export.</source>
        <translation>Le journal compte %1 actes&#x202f;; les %2 derniers sont imprimés. Tous figurent dans l’export JSON.</translation>
    </message>
    <message>
        <source>Characters that this file cannot give as they are</source>
        <translation>Caractères que ce fichier ne peut pas rendre tels quels</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Il n’y en a aucun.</translation>
    </message>
    <message>
        <source>These characters stand in the texts as captured. Their digests were computed from the exact texts; the JSON export holds them.</source>
        <translation>Ces caractères figurent dans les textes capturés. Les empreintes ont été calculées sur les textes exacts, que contient l’export JSON.</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Caractère</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>In this file</source>
        <translation>Dans ce fichier</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>drawn, but lost when copied</source>
        <translation>dessiné, mais perdu à la copie</translation>
    </message>
    <message>
        <source>%1 captured of %2 announced</source>
        <translation>%1 capturés sur %2 annoncés</translation>
    </message>
    <message>
        <source>%1 captured; the source announces no number</source>
        <translation>%1 capturés&#x202f;; la source n’annonce aucun nombre</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Replies whose parent is missing</source>
        <translation>Réponses dont le parent manque</translation>
    </message>
    <message>
        <source>Absent comments (placeholders)</source>
        <translation>Commentaires absents (marqués à leur place)</translation>
    </message>
    <message>
        <source>Authors unknown</source>
        <translation>Auteurs inconnus</translation>
    </message>
    <message>
        <source>Dates unknown</source>
        <translation>Dates inconnues</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Greatest depth</source>
        <translation>Profondeur maximale</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Pertes</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>First example</source>
        <translation>Premier exemple</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Capturé le</translation>
    </message>
    <message>
        <source>Captured (UTC)</source>
        <translation>Capturé le (UTC)</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Character set</source>
        <translation>Jeu de caractères</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Outil</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>État de complétude</translation>
    </message>
    <message>
        <source>The case holds no capture.</source>
        <translation>Le dossier ne contient aucune capture.</translation>
    </message>
    <message>
        <source>No loss was noticed.</source>
        <translation>Aucune perte n’a été constatée.</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Captures</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Case identifier</source>
        <translation>Identifiant du dossier</translation>
    </message>
    <message>
        <source>Report written</source>
        <translation>Rapport établi le</translation>
    </message>
    <message>
        <source>Report made by</source>
        <translation>Rapport établi par</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Établi avec</translation>
    </message>
    <message>
        <source>%1 acts before this export</source>
        <translation>%1 actes avant cet export</translation>
    </message>
    <message>
        <source>Journal head (SHA-256)</source>
        <translation>Tête du journal (SHA-256)</translation>
    </message>
    <message>
        <source>Rules (SHA-256)</source>
        <translation>Règles (SHA-256)</translation>
    </message>
    <message>
        <source>no rules were applied</source>
        <translation>aucune règle n’a été appliquée</translation>
    </message>
    <message>
        <source>no hit</source>
        <translation>aucun signalement</translation>
    </message>
    <message>
        <source>Selected comments</source>
        <translation>Commentaires retenus</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Decision and reason</source>
        <translation>Décision et motif</translation>
    </message>
    <message>
        <source>The case holds no comment.</source>
        <translation>Le dossier ne contient aucun commentaire.</translation>
    </message>
    <message>
        <source>Comments selected: %1 of %2.</source>
        <translation>Commentaires retenus&#x202f;: %1 sur %2.</translation>
    </message>
    <message>
        <source>Selected are the comments that a rule matched, that were decided otherwise than open or cleared, or in which a passage is marked.</source>
        <translation>Sont retenus les commentaires signalés par une règle, ceux dont la décision n’est ni «&#x202f;ouvert&#x202f;» ni «&#x202f;écarté&#x202f;», et ceux dont un passage est annoté.</translation>
    </message>
    <message>
        <source>Selected by the expression:</source>
        <translation>Retenus par l’expression&#x202f;:</translation>
    </message>
    <message>
        <source>No comment meets this.</source>
        <translation>Aucun commentaire n’y répond.</translation>
    </message>
    <message>
        <source>Marked passages and their grounds</source>
        <translation>Passages annotés et leurs qualifications</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>Mots exacts</translation>
    </message>
    <message>
        <source>Label and ground</source>
        <translation>Étiquette et qualification</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>Annoté par</translation>
    </message>
    <message>
        <source>No passage is marked in the selected comments.</source>
        <translation>Aucun passage n’est annoté dans les commentaires retenus.</translation>
    </message>
    <message>
        <source>Rules used</source>
        <translation>Règles appliquées</translation>
    </message>
    <message>
        <source>The case holds no rules.</source>
        <translation>Le dossier ne contient aucune règle.</translation>
    </message>
    <message>
        <source>A hit is the finding of a rule, not of a person. The version is the SHA-256 of the rule&apos;s condition, shortened here and given whole in the JSON export.</source>
        <translation>Un signalement est le constat d’une règle, non d’une personne. La version est le SHA-256 de la condition de la règle, abrégé ici et donné en entier dans l’export JSON.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Signalements</translation>
    </message>
    <message>
        <source>Not selected and not printed here: %1 (%2)</source>
        <translation>Non retenus et non imprimés ici&#x202f;: %1 (%2)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Identifier in the source</source>
        <translation>Identifiant dans la source</translation>
    </message>
    <message>
        <source>, as captured:</source>
        <translation>, tel que capturé&#x202f;:</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>The capture holds no opening text.</source>
        <translation>La capture ne contient pas de texte d’ouverture.</translation>
    </message>
    <message>
        <source>Opening text, exactly as captured</source>
        <translation>Texte d’ouverture, exactement tel que capturé</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(sans titre)</translation>
    </message>
    <message>
        <source>Comments without a thread</source>
        <translation>Commentaires sans fil</translation>
    </message>
    <message>
        <source>Comments of this thread: %1. Absent comments: %2. Selected: %3.</source>
        <translation>Commentaires de ce fil&#x202f;: %1. Commentaires absents&#x202f;: %2. Retenus&#x202f;: %3.</translation>
    </message>
    <message>
        <source>No comment of this thread is selected.</source>
        <translation>Aucun commentaire de ce fil n’est retenu.</translation>
    </message>
    <message>
        <source>Threads without a selected comment</source>
        <translation>Fils sans commentaire retenu</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Threads and comments</source>
        <translation>Fils et commentaires</translation>
    </message>
    <message>
        <source>The case holds no thread.</source>
        <translation>Le dossier ne contient aucun fil.</translation>
    </message>
    <message>
        <source>A heavy bar marks the selected comments; the comments above them and beside them are given for context. Words that a rule matched are marked and underlined; passages that a person marked are underlined with dots. Positions count characters (Unicode code points) from 0; the end is not included.</source>
        <translation>Un trait épais distingue les commentaires retenus&#x202f;; ceux qui les précèdent dans la discussion ou les entourent sont donnés pour le contexte. Les mots signalés par une règle sont surlignés et soulignés&#x202f;; les passages annotés par une personne sont soulignés de points. Les positions comptent les caractères (points de code Unicode) à partir de 0, fin non comprise.</translation>
    </message>
    <message>
        <source>Captured files: compute the SHA-256 of each original file and compare it with the table of captures.</source>
        <translation>Fichiers capturés&#x202f;: calculer le SHA-256 de chaque fichier d’origine et le comparer au tableau des captures.</translation>
    </message>
    <message>
        <source>Texts: the SHA-256 under each comment is that of its exact UTF-8 bytes, without a line feed at the end. The JSON export holds the texts exactly.</source>
        <translation>Textes&#x202f;: le SHA-256 indiqué sous chaque commentaire est celui de ses octets UTF-8 exacts, sans saut de ligne final. L’export JSON contient les textes exacts.</translation>
    </message>
    <message>
        <source>Journal: each act is hashed together with the hash of the act before it in its chain (32 zero bytes before the first). JSON stands for the members actor, case, chain, kind, n, object, offset, payload and utc of the act, with sorted keys and without blanks; the JSON export holds them all.</source>
        <translation>Journal&#x202f;: l’empreinte de chaque acte est calculée avec celle de l’acte précédent de sa chaîne (32 octets nuls avant le premier). JSON désigne les membres actor, case, chain, kind, n, object, offset, payload et utc de l’acte, clés triées et sans blancs&#x202f;; l’export JSON les contient tous.</translation>
    </message>
    <message>
        <source>Journal head: the SHA-256 of the sorted heads of all chains, as it was before this export was entered in the journal. If the head in this report is the head of the case at that act, the journal up to there is unchanged.</source>
        <translation>Tête du journal&#x202f;: le SHA-256 des têtes triées de toutes les chaînes, avant l’inscription de cet export au journal. Si la tête indiquée dans ce rapport est celle du dossier à cet acte, le journal n’a pas changé jusque-là.</translation>
    </message>
    <message>
        <source>The whole case: the program recomputes all digests, texts, passages and chains, and names what differs.</source>
        <translation>Le dossier entier&#x202f;: le programme recalcule toutes les empreintes, les textes, les passages et les chaînes, et nomme ce qui diffère.</translation>
    </message>
    <message>
        <source>Copying text out of the PDF: no-break spaces come out as ordinary spaces, and letters with separate accents may come out joined. The HTML and JSON exports keep every character.</source>
        <translation>Copie du texte d’un PDF&#x202f;: les espaces insécables deviennent des espaces ordinaires, et les lettres suivies d’un accent séparé peuvent être réunies. Les exports HTML et JSON conservent chaque caractère.</translation>
    </message>
    <message>
        <source>that the site really showed this: the case proves what was brought in, not where it came from;</source>
        <translation>que le site a réellement affiché ceci&#x202f;: le dossier prouve ce qui y est entré, non d’où cela vient&#x202f;;</translation>
    </message>
    <message>
        <source>that the clock of the machine was right before the journal was first anchored outside (timestamp, letter, e-mail);</source>
        <translation>que l’horloge de la machine était juste avant le premier ancrage du journal à l’extérieur (horodatage, lettre, courriel)&#x202f;;</translation>
    </message>
    <message>
        <source>that nobody rebuilt the whole journal before it was anchored outside;</source>
        <translation>que personne n’a reconstruit tout le journal avant son ancrage à l’extérieur&#x202f;;</translation>
    </message>
    <message>
        <source>who the people behind the names of authors and operators are;</source>
        <translation>qui sont les personnes derrière les noms d’auteurs et d’opérateurs&#x202f;;</translation>
    </message>
    <message>
        <source>what is marked as asserted: that is a person&apos;s statement.</source>
        <translation>ce qui est marqué comme affirmé&#x202f;: c’est la déclaration d’une personne.</translation>
    </message>
    <message>
        <source>How to verify this report</source>
        <translation>Comment vérifier ce rapport</translation>
    </message>
    <message>
        <source>What is not proved</source>
        <translation>Ce qui n’est pas prouvé</translation>
    </message>
    <message>
        <source>The digests and the journal do not prove:</source>
        <translation>Les empreintes et le journal ne prouvent pas&#x202f;:</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>écarté</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>signalé</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>transmis</translation>
    </message>
    <message>
        <source>information</source>
        <translation>information</translation>
    </message>
    <message>
        <source>low</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>high</source>
        <translation>élevée</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>critique</translation>
    </message>
    <message>
        <source>its text begins with the name of the author</source>
        <translation>son texte commence par le nom de l’auteur</translation>
    </message>
    <message>
        <source>its text quotes it</source>
        <translation>son texte le cite</translation>
    </message>
    <message>
        <source>the site stops nesting there</source>
        <translation>le site cesse d’imbriquer à cet endroit</translation>
    </message>
    <message>
        <source>another capture says so</source>
        <translation>une autre capture le dit</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>very probable</source>
        <translation>très probable</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>non remplie</translation>
    </message>
    <message>
        <source>met</source>
        <translation>remplie</translation>
    </message>
    <message>
        <source>unknown (data missing)</source>
        <translation>inconnue (donnée absente)</translation>
    </message>
    <message>
        <source>not settled (limit reached)</source>
        <translation>non tranchée (limite atteinte)</translation>
    </message>
    <message>
        <source>the text as it was written</source>
        <translation>le texte tel que capturé</translation>
    </message>
    <message>
        <source>the readable text (odd blanks and invisible characters evened out)</source>
        <translation>le texte lisible (espaces particulières et caractères invisibles neutralisés)</translation>
    </message>
    <message>
        <source>the text without case and accents</source>
        <translation>le texte sans casse ni accents</translation>
    </message>
    <message>
        <source>the text with disguises undone (signs and digits read as letters)</source>
        <translation>le texte sans déguisement (signes et chiffres lus comme des lettres)</translation>
    </message>
    <message>
        <source>active</source>
        <translation>active</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>en observation</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retirée</translation>
    </message>
    <message>
        <source>author not known</source>
        <translation>auteur inconnu</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>identifier used twice</source>
        <translation>identifiant employé deux fois</translation>
    </message>
    <message>
        <source>markup left out of the text</source>
        <translation>balisage écarté du texte</translation>
    </message>
    <message>
        <source>bytes that are no valid text</source>
        <translation>octets qui ne forment pas un texte valide</translation>
    </message>
    <message>
        <source>replies in a circle, cut</source>
        <translation>réponses en cercle, coupées</translation>
    </message>
    <message>
        <source>text cut short in the source</source>
        <translation>texte abrégé dans la source</translation>
    </message>
    <message>
        <source>case opened</source>
        <translation>dossier ouvert</translation>
    </message>
    <message>
        <source>capture added</source>
        <translation>capture ajoutée</translation>
    </message>
    <message>
        <source>document attached</source>
        <translation>document joint</translation>
    </message>
    <message>
        <source>rules adopted</source>
        <translation>règles adoptées</translation>
    </message>
    <message>
        <source>rule edited</source>
        <translation>règle modifiée</translation>
    </message>
    <message>
        <source>rule removed</source>
        <translation>règle supprimée</translation>
    </message>
    <message>
        <source>state of a rule set</source>
        <translation>état d’une règle fixé</translation>
    </message>
    <message>
        <source>rules applied</source>
        <translation>règles appliquées</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>décision</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>passage marked</source>
        <translation>passage annoté</translation>
    </message>
    <message>
        <source>passage retracted</source>
        <translation>passage retiré</translation>
    </message>
    <message>
        <source>label</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>fact asserted</source>
        <translation>fait affirmé</translation>
    </message>
    <message>
        <source>hit judged</source>
        <translation>signalement jugé</translation>
    </message>
    <message>
        <source>case value set</source>
        <translation>donnée du dossier fixée</translation>
    </message>
    <message>
        <source>view saved</source>
        <translation>vue enregistrée</translation>
    </message>
    <message>
        <source>view removed</source>
        <translation>vue supprimée</translation>
    </message>
    <message>
        <source>export</source>
        <translation>export</translation>
    </message>
    <message>
        <source>verification</source>
        <translation>vérification</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>redone</source>
        <translation>rétabli</translation>
    </message>
    <message>
        <source>Dossier number</source>
        <translation>Numéro de dossier</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>À la demande de</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Rédigé par</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Permanent address</source>
        <translation>Adresse permanente</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Public visé</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Captured on</source>
        <translation>Capturé le</translation>
    </message>
    <message>
        <source>Comments captured</source>
        <translation>Commentaires capturés</translation>
    </message>
    <message>
        <source>Comments announced</source>
        <translation>Commentaires annoncés</translation>
    </message>
    <message>
        <source>Missing parents</source>
        <translation>Parents manquants</translation>
    </message>
    <message>
        <source>Captured by</source>
        <translation>Capturé par</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>SHA-256 of the files</source>
        <translation>SHA-256 des fichiers</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Nombre de fois</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Répond à</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Author as stated by a person</source>
        <translation>Auteur selon une personne</translation>
    </message>
    <message>
        <source>Date as captured</source>
        <translation>Date telle que capturée</translation>
    </message>
    <message>
        <source>Precision of the date</source>
        <translation>Précision de la date</translation>
    </message>
    <message>
        <source>Zone known</source>
        <translation>Fuseau connu</translation>
    </message>
    <message>
        <source>Status in the source</source>
        <translation>Statut dans la source</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Décidé le</translation>
    </message>
    <message>
        <source>Rules that matched</source>
        <translation>Règles concernées</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>SHA-256 of the exact text</source>
        <translation>SHA-256 du texte exact</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>Person aimed at</source>
        <translation>Personne visée</translation>
    </message>
    <message>
        <source>Marked on</source>
        <translation>Marqué le</translation>
    </message>
    <message>
        <source>SHA-256 of the exact words</source>
        <translation>SHA-256 des mots exacts</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>qualification</source>
        <translation>qualification</translation>
    </message>
    <message>
        <source>qualification withdrawn</source>
        <translation>qualification retirée</translation>
    </message>
    <message>
        <source>person named</source>
        <translation>personne désignée</translation>
    </message>
    <message>
        <source>redaction profile set</source>
        <translation>profil d’occultation défini</translation>
    </message>
    <message>
        <source>complaint opened</source>
        <translation>plainte ouverte</translation>
    </message>
    <message>
        <source>complaint amended</source>
        <translation>plainte modifiée</translation>
    </message>
    <message>
        <source>facts of a complaint</source>
        <translation>faits d’une plainte</translation>
    </message>
    <message>
        <source>complaint sent</source>
        <translation>plainte envoyée</translation>
    </message>
    <message>
        <source>complaint answered</source>
        <translation>plainte répondue</translation>
    </message>
    <message>
        <source>exhibit numbered</source>
        <translation>pièce numérotée</translation>
    </message>
    <message>
        <source>exhibit withdrawn</source>
        <translation>pièce retirée</translation>
    </message>
    <message>
        <source>journal anchored</source>
        <translation>journal ancré</translation>
    </message>
    <message>
        <source>person erased</source>
        <translation>personne effacée</translation>
    </message>
    <message>
        <source> […] [shortened: the exact text is in the JSON export]</source>
        <translation> […] [abrégé&#xa0;: le texte exact est dans l’export JSON]</translation>
    </message>
    <message>
        <source>Tables of the case</source>
        <translation>Tableaux du dossier</translation>
    </message>
    <message>
        <source>About this file</source>
        <translation>À propos de ce fichier</translation>
    </message>
    <message>
        <source>Guarded cells</source>
        <translation>Cellules protégées</translation>
    </message>
    <message>
        <source>A cell that a spreadsheet could take for a formula begins with an apostrophe that is no part of the text; the last columns of each row name such cells and shortened ones. The exact texts are in the JSON export.</source>
        <translation>Une cellule qu’un tableur pourrait prendre pour une formule commence par une apostrophe qui ne fait pas partie du texte&#xa0;; les dernières colonnes de chaque ligne nomment ces cellules et celles qui sont abrégées. Les textes exacts sont dans l’export JSON.</translation>
    </message>
    <message>
        <source>Shortened or coded cells</source>
        <translation>Cellules abrégées ou codées</translation>
    </message>
    <message>
        <source>the content was removed</source>
        <translation>le contenu a été retiré</translation>
    </message>
    <message>
        <source>access to the content was disabled</source>
        <translation>l’accès au contenu a été rendu impossible</translation>
    </message>
    <message>
        <source>the content was demoted</source>
        <translation>le contenu a été rétrogradé</translation>
    </message>
    <message>
        <source>the content was restricted by age</source>
        <translation>le contenu a été limité selon l’âge</translation>
    </message>
    <message>
        <source>interaction with the content was restricted</source>
        <translation>les interactions avec le contenu ont été limitées</translation>
    </message>
    <message>
        <source>the content was labelled</source>
        <translation>le contenu a été étiqueté</translation>
    </message>
    <message>
        <source>payments were suspended</source>
        <translation>les paiements ont été suspendus</translation>
    </message>
    <message>
        <source>payments were ended</source>
        <translation>les paiements ont été supprimés</translation>
    </message>
    <message>
        <source>the service was suspended in part</source>
        <translation>le service a été suspendu en partie</translation>
    </message>
    <message>
        <source>the service was suspended</source>
        <translation>le service a été suspendu</translation>
    </message>
    <message>
        <source>the service was ended in part</source>
        <translation>il a été mis fin au service en partie</translation>
    </message>
    <message>
        <source>the service was ended</source>
        <translation>il a été mis fin au service</translation>
    </message>
    <message>
        <source>the account was suspended</source>
        <translation>le compte a été suspendu</translation>
    </message>
    <message>
        <source>the account was closed</source>
        <translation>le compte a été fermé</translation>
    </message>
    <message>
        <source>after a notice (DSA, art. 16)</source>
        <translation>après une notification (DSA, art. 16)</translation>
    </message>
    <message>
        <source>after a notice of a trusted flagger</source>
        <translation>après une notification d’un signaleur de confiance</translation>
    </message>
    <message>
        <source>after another notification</source>
        <translation>après un autre signalement</translation>
    </message>
    <message>
        <source>on our own initiative</source>
        <translation>de notre propre initiative</translation>
    </message>
    <message>
        <source>An automated rule pointed the content out.</source>
        <translation>Une règle automatique a signalé le contenu.</translation>
    </message>
    <message>
        <source>No automated means pointed the content out.</source>
        <translation>Aucun moyen automatisé n’a signalé le contenu.</translation>
    </message>
    <message>
        <source>The decision was taken by automated means.</source>
        <translation>La décision a été prise par des moyens automatisés.</translation>
    </message>
    <message>
        <source>A person confirmed a decision that automated means had prepared.</source>
        <translation>Une personne a confirmé une décision préparée par des moyens automatisés.</translation>
    </message>
    <message>
        <source>A person took the decision.</source>
        <translation>Une personne a pris la décision.</translation>
    </message>
    <message>
        <source>Statement of reasons</source>
        <translation>Exposé des motifs</translation>
    </message>
    <message>
        <source>Regulation (EU) 2022/2065 (DSA), art. 17</source>
        <translation>Règlement (UE) 2022/2065 (DSA), art. 17</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Restriction</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>no end is set</source>
        <translation>aucune fin n’est fixée</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>En vigueur depuis le</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territoire</translation>
    </message>
    <message>
        <source>Content published on</source>
        <translation>Contenu publié le</translation>
    </message>
    <message>
        <source>Exact address of the content</source>
        <translation>Adresse exacte du contenu</translation>
    </message>
    <message>
        <source>not known: to be added by hand</source>
        <translation>inconnue : à ajouter à la main</translation>
    </message>
    <message>
        <source>Facts and circumstances</source>
        <translation>Faits et circonstances</translation>
    </message>
    <message>
        <source>The decision was taken %1.</source>
        <translation>La décision a été prise %1.</translation>
    </message>
    <message>
        <source>Notice of: </source>
        <translation>Notification de : </translation>
    </message>
    <message>
        <source>Automated means</source>
        <translation>Moyens automatisés</translation>
    </message>
    <message>
        <source>Legal ground: the content is held to be illegal</source>
        <translation>Fondement légal : le contenu est tenu pour illégal</translation>
    </message>
    <message>
        <source>Contractual ground: the content breaks the terms of the service</source>
        <translation>Fondement contractuel : le contenu enfreint les conditions du service</translation>
    </message>
    <message>
        <source>Possibilities of redress</source>
        <translation>Voies de recours</translation>
    </message>
    <message>
        <source>Internal complaint to the platform, electronic and free, for at least six months from the day on which you were informed (art. 20).</source>
        <translation>Réclamation interne auprès de la plateforme, électronique et gratuite, pendant six mois au moins à compter du jour où vous avez été informé (art. 20).</translation>
    </message>
    <message>
        <source>Out-of-court settlement by a certified body of your choice (art. 21).</source>
        <translation>Règlement extrajudiciaire par un organisme certifié de votre choix (art. 21).</translation>
    </message>
    <message>
        <source>Proceedings before a court, at any time.</source>
        <translation>Recours devant un tribunal, à tout moment.</translation>
    </message>
    <message>
        <source>Terms of use of the service</source>
        <translation>Conditions d’utilisation du service</translation>
    </message>
    <message>
        <source>aims at %1</source>
        <translation>vise %1</translation>
    </message>
    <message>
        <source>continues %1 of an earlier capture</source>
        <translation>reprend %1 d’une capture antérieure</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>non vérifié</translation>
    </message>
    <message>
        <source>(house ground)</source>
        <translation>(fondement de la maison)</translation>
    </message>
    <message>
        <source>over for %1 days</source>
        <translation>dépassé de %1 jours</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>%1 days left</source>
        <translation>%1 jours restants</translation>
    </message>
    <message>
        <source>date unknown: date the publication</source>
        <translation>date inconnue&#xa0;: dater la publication</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>(asserted by a person)</source>
        <translation>(affirmée par une personne)</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>aucune indiquée</translation>
    </message>
    <message>
        <source>counted from</source>
        <translation>comptée depuis le</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>Peines</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>Degree of the evidence</source>
        <translation>Degré de la preuve</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Prescription</translation>
    </message>
    <message>
        <source>Qualified by</source>
        <translation>Qualifié par</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Qualifications</source>
        <translation>Qualifications</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Qualification</translation>
    </message>
    <message>
        <source>Ground and provision</source>
        <translation>Fondement et texte</translation>
    </message>
    <message>
        <source>Elements established</source>
        <translation>Éléments établis</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>No passage of the selected comments is qualified.</source>
        <translation>Aucun passage des commentaires retenus n’est qualifié.</translation>
    </message>
    <message>
        <source>A qualification is a person&apos;s reading of the words, not a finding of the program. What is marked as not verified was not read in the text of the law itself.</source>
        <translation>Une qualification est la lecture que fait une personne, non un constat du programme. Ce qui est marqué comme non vérifié n’a pas été lu dans le texte de loi lui-même.</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Délais</translation>
    </message>
    <message>
        <source>No period runs in this case.</source>
        <translation>Aucun délai ne court dans ce dossier.</translation>
    </message>
    <message>
        <source>Days are those of Europe/Paris. The last day is the last one on which one can still act; nothing here says that a period was interrupted.</source>
        <translation>Les jours sont ceux de Paris. Le dernier jour est le dernier où l’on peut encore agir&#xa0;; rien ici ne dit qu’un délai a été interrompu.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Compté depuis le</translation>
    </message>
    <message>
        <source>These passages are not found again, or not for certain, in a later capture of their thread. They stand as captured before.</source>
        <translation>Ces passages ne se retrouvent pas, ou pas avec certitude, dans une capture ultérieure de leur fil. Ils restent tels que capturés auparavant.</translation>
    </message>
    <message>
        <source>not found in %1, where the comment is %2</source>
        <translation>introuvable dans %1, où le commentaire est %2</translation>
    </message>
    <message>
        <source>the comment is not in %1 any more</source>
        <translation>le commentaire n’est plus dans %1</translation>
    </message>
    <message>
        <source>several comments of %1 hold such words, and nothing tells which one it was</source>
        <translation>plusieurs commentaires de %1 contiennent ces mots, et rien ne dit lequel c’était</translation>
    </message>
    <message>
        <source>%2 of %1 holds such words, but nothing tells that they are these</source>
        <translation>%2 de %1 contient ces mots, mais rien ne dit que ce soient ceux-là</translation>
    </message>
    <message>
        <source>directly captured</source>
        <translation>capturée directement</translation>
    </message>
    <message>
        <source>quoted in the capture</source>
        <translation>citée dans la capture</translation>
    </message>
    <message>
        <source>reported by somebody</source>
        <translation>rapportée par quelqu’un</translation>
    </message>
    <message>
        <source>not examined</source>
        <translation>non examiné</translation>
    </message>
    <message>
        <source>established</source>
        <translation>établi</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>contesté</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Internal complaint to the platform (DSA, art. 20)</source>
        <translation>Réclamation interne à la plateforme (DSA, art. 20)</translation>
    </message>
    <message>
        <source>Conciliation by the Ordre</source>
        <translation>Conciliation par l’Ordre</translation>
    </message>
    <message>
        <source>Transmission to the disciplinary chamber by the Ordre</source>
        <translation>Transmission à la chambre disciplinaire par l’Ordre</translation>
    </message>
    <message>
        <source>Exhibit no. %1</source>
        <translation>Pièce n° %1</translation>
    </message>
    <message>
        <source>number not given to an exhibit</source>
        <translation>numéro non attribué</translation>
    </message>
    <message>
        <source>What stands before it</source>
        <translation>Ce qui précède</translation>
    </message>
    <message>
        <source>Exact text of %1</source>
        <translation>Texte exact de %1</translation>
    </message>
    <message>
        <source>What stands after it, on the same level</source>
        <translation>Ce qui suit, au même niveau</translation>
    </message>
    <message>
        <source>Exact text of the article of %1</source>
        <translation>Texte exact de l’article de %1</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Format and size</source>
        <translation>Format et taille</translation>
    </message>
    <message>
        <source>In support of</source>
        <translation>À l’appui de</translation>
    </message>
    <message>
        <source>fact no. %1</source>
        <translation>fait n° %1</translation>
    </message>
    <message>
        <source>facts nos. %1</source>
        <translation>faits n° %1</translation>
    </message>
    <message>
        <source>The document is enclosed as a file; whoever receives it can compare its SHA-256 with the one above.</source>
        <translation>Le document est joint comme fichier ; qui le reçoit peut comparer son SHA-256 à celui qui figure ci-dessus.</translation>
    </message>
    <message>
        <source>Capture sheet</source>
        <translation>Fiche de capture</translation>
    </message>
    <message>
        <source>comment %1 of thread %2, capture %3</source>
        <translation>commentaire %1 du fil %2, capture %3</translation>
    </message>
    <message>
        <source>article of thread %1, capture %2</source>
        <translation>article du fil %1, capture %2</translation>
    </message>
    <message>
        <source>capture %1</source>
        <translation>capture %1</translation>
    </message>
    <message>
        <source>document %1</source>
        <translation>document %1</translation>
    </message>
    <message>
        <source>List of exhibits</source>
        <translation>Bordereau de pièces communiquées</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Produites par</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Mis en cause</translation>
    </message>
    <message>
        <source>Subject of the letter</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>How this can be checked</source>
        <translation>Comment vérifier</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Plainte</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Fait le</translation>
    </message>
    <message>
        <source>The case holds the captured files unchanged. Each digest in this document can be computed again from the file or text it stands beside (sha256sum); the case itself is checked with “greffier-cli verify”.</source>
        <translation>Le dossier conserve les fichiers capturés sans changement. Chaque empreinte de ce document peut être recalculée à partir du fichier ou du texte auprès duquel elle figure (sha256sum) ; le dossier lui-même se vérifie par « greffier-cli verify ».</translation>
    </message>
    <message>
        <source>The digests do not prove that the site really showed this, nor that the clock of the machine was right; what is marked as stated by a person is that person&apos;s statement.</source>
        <translation>Les empreintes ne prouvent ni que le site a réellement montré cela, ni que l’horloge de la machine était à l’heure ; ce qui est indiqué comme déclaré par une personne est la déclaration de cette personne.</translation>
    </message>
    <message>
        <source>Text copied out of a PDF loses its no-break spaces; the HTML document keeps every character.</source>
        <translation>Un texte copié depuis un PDF perd ses espaces insécables ; le document HTML garde chaque caractère.</translation>
    </message>
    <message>
        <source>Case %1, complaint %2, journal head %3</source>
        <translation>Dossier %1, plainte %2, tête du journal %3</translation>
    </message>
    <message>
        <source>[to be completed: %1]</source>
        <translation>[à compléter : %1]</translation>
    </message>
    <message>
        <source>%1 (stated by %2, not captured)</source>
        <translation>%1 (déclaré par %2, non capturé)</translation>
    </message>
    <message>
        <source>%1 (stated by %2, not captured; source: %3)</source>
        <translation>%1 (déclaré par %2, non capturé ; source : %3)</translation>
    </message>
    <message>
        <source>Qualification proposed</source>
        <translation>Qualification proposée</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>n° %1</translation>
    </message>
    <message>
        <source>Fact no. %1: comment %2</source>
        <translation>Fait n° %1 : commentaire %2</translation>
    </message>
    <message>
        <source>Words that the sender captured</source>
        <translation>Propos capturés directement</translation>
    </message>
    <message>
        <source>Words that somebody quotes in what was captured</source>
        <translation>Propos cités dans ce qui a été capturé</translation>
    </message>
    <message>
        <source>Words that somebody reports</source>
        <translation>Propos rapportés</translation>
    </message>
    <message>
        <source>The following words were captured themselves. They are quoted exactly as they were captured, spelling included; the identifier of each comment is the one of the case.</source>
        <translation>Les propos qui suivent ont été capturés directement. Ils sont cités mot pour mot, orthographe comprise ; l’identifiant de chaque commentaire est celui du dossier.</translation>
    </message>
    <message>
        <source>The following words are known only by the quotation that a captured text gives of them.</source>
        <translation>Les propos qui suivent ne sont connus que par la citation qu’en donne un texte capturé.</translation>
    </message>
    <message>
        <source>The following words are known only because somebody reports them; the sender did not capture them.</source>
        <translation>Les propos qui suivent ne sont connus que parce qu’un tiers les rapporte ; ils n’ont pas été capturés.</translation>
    </message>
    <message>
        <source>address unknown</source>
        <translation>adresse inconnue</translation>
    </message>
    <message>
        <source> (of the page; the comment has none of its own)</source>
        <translation> (de la page ; le commentaire n’en a pas en propre)</translation>
    </message>
    <message>
        <source> (stated by a person, not captured)</source>
        <translation> (déclarée par une personne, non capturée)</translation>
    </message>
    <message>
        <source>Exact electronic location</source>
        <translation>Emplacement électronique exact</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>By what it is recognised</source>
        <translation>Ce qui permet de le reconnaître</translation>
    </message>
    <message>
        <source>comment beginning with</source>
        <translation>commentaire qui commence par</translation>
    </message>
    <message>
        <source>, identifier in the source:</source>
        <translation>, identifiant dans la source :</translation>
    </message>
    <message>
        <source>Report %1 of %2</source>
        <translation>Signalement %1 sur %2</translation>
    </message>
    <message>
        <source>Step 1. Category</source>
        <translation>Étape 1. Catégorie</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Step 2. Date and time of publication</source>
        <translation>Étape 2. Date et heure de publication</translation>
    </message>
    <message>
        <source>Step 3. Place and address</source>
        <translation>Étape 3. Lieu et adresse</translation>
    </message>
    <message>
        <source>Step 4. Comment</source>
        <translation>Étape 4. Commentaire</translation>
    </message>
    <message>
        <source>the words below</source>
        <translation>les propos reproduits ci-dessous</translation>
    </message>
    <message>
        <source>Step 5. Contact (not required)</source>
        <translation>Étape 5. Coordonnées (facultatif)</translation>
    </message>
    <message>
        <source>left out: report without a name</source>
        <translation>omises : signalement anonyme</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Completeness of the captures</source>
        <translation>Complétude des captures</translation>
    </message>
    <message>
        <source>, captured on %1: </source>
        <translation>, capture faite le %1 : </translation>
    </message>
    <message>
        <source>%1 comments captured of %2 that the source announces</source>
        <translation>%1 commentaires capturés sur les %2 que la source annonce</translation>
    </message>
    <message>
        <source>%1 comments captured; the source announces no number</source>
        <translation>%1 commentaires capturés ; la source n’annonce aucun nombre</translation>
    </message>
    <message>
        <source>; comments answered but not captured: %1; authors unknown: %2; dates unknown: %3.</source>
        <translation> ; commentaires auxquels il est répondu mais qui manquent : %1 ; auteurs inconnus : %2 ; dates inconnues : %3.</translation>
    </message>
    <message>
        <source>Name of the sender</source>
        <translation>Nom de l’expéditeur</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>Le %1</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>, le %1</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>Objet :</translation>
    </message>
    <message>
        <source>Our reference:</source>
        <translation>Nos références :</translation>
    </message>
    <message>
        <source>Basis:</source>
        <translation>Fondement :</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>Enclosed:</source>
        <translation>Pièces jointes :</translation>
    </message>
    <message>
        <source>list of exhibits and exhibit no. %1</source>
        <translation>bordereau et pièce n° %1</translation>
    </message>
    <message>
        <source>list of exhibits and exhibits nos. %1</source>
        <translation>bordereau et pièces n° %1</translation>
    </message>
    <message>
        <source>to be established</source>
        <translation>à établir</translation>
    </message>
    <message>
        <source>not established</source>
        <translation>non établi</translation>
    </message>
    <message>
        <source>Fact no. %1 (%2)</source>
        <translation>Fait n° %1 (%2)</translation>
    </message>
    <message>
        <source>%1: element to be shown</source>
        <translation>%1 : élément à établir</translation>
    </message>
    <message>
        <source>By what</source>
        <translation>Par quoi</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1 :</translation>
    </message>
    <message>
        <source>Penalties provided for</source>
        <translation>Peines encourues</translation>
    </message>
    <message>
        <source>Put forward for fact no. %1.</source>
        <translation>Qualification proposée pour le fait n° %1.</translation>
    </message>
    <message>
        <source>Put forward for facts nos. %1.</source>
        <translation>Qualification proposée pour les faits n° %1.</translation>
    </message>
    <message>
        <source>What is marked as not verified was not read in the official text when the catalogue was made.</source>
        <translation>Ce qui porte la mention « non vérifié » n’a pas été lu dans le texte officiel lors de l’établissement du catalogue.</translation>
    </message>
    <message>
        <source>Quality of the sender</source>
        <translation>Qualité de l’expéditeur</translation>
    </message>
    <message>
        <source>Address of the sender</source>
        <translation>Adresse de l’expéditeur</translation>
    </message>
    <message>
        <source>E-mail address of the sender</source>
        <translation>Adresse électronique de l’expéditeur</translation>
    </message>
    <message>
        <source>Telephone number of the sender</source>
        <translation>Téléphone de l’expéditeur</translation>
    </message>
    <message>
        <source>Recipient, instead of the usual one</source>
        <translation>Destinataire, à la place du destinataire habituel</translation>
    </message>
    <message>
        <source>Address of the recipient</source>
        <translation>Adresse du destinataire</translation>
    </message>
    <message>
        <source>How it is sent</source>
        <translation>Mode d’envoi</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Our reference</source>
        <translation>Nos références</translation>
    </message>
    <message>
        <source>Earlier correspondence</source>
        <translation>Échanges antérieurs</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Introduction</translation>
    </message>
    <message>
        <source>Requests, one a line</source>
        <translation>Demandes, une par ligne</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Formule finale</translation>
    </message>
    <message>
        <source>The whole letter</source>
        <translation>La lettre entière</translation>
    </message>
    <message>
        <source>Head of a journal</source>
        <translation>Tête d&apos;un journal</translation>
    </message>
    <message>
        <source>Case: %1 (%2)</source>
        <translation>Dossier : %1 (%2)</translation>
    </message>
    <message>
        <source>Written: %1 by %2</source>
        <translation>Établi : %1 par %2</translation>
    </message>
    <message>
        <source>Acts in the journal: %1</source>
        <translation>Actes du journal : %1</translation>
    </message>
    <message>
        <source>SHA-256 of the journal&apos;s head:</source>
        <translation>SHA-256 de la tête du journal :</translation>
    </message>
    <message>
        <source>Whoever holds this text from that day on can show later that the journal up to this act, and the evidence that it binds, have not been changed since.</source>
        <translation>Qui détient ce texte depuis ce jour peut montrer plus tard que le journal jusqu&apos;à cet acte, et les preuves qu&apos;il scelle, n&apos;ont pas changé depuis.</translation>
    </message>
    <message>
        <source>How to verify this bundle without Greffier</source>
        <translation>Comment vérifier ce scellé sans Greffier</translation>
    </message>
    <message>
        <source>This folder is a bag after RFC 8493 (BagIt 1.0). All commands are given in this folder, the one that holds bagit.txt. They come with every Linux system; Windows and macOS have equivalents.</source>
        <translation>Ce dossier est un « bag » au sens de la RFC 8493 (BagIt 1.0). Toutes les commandes se donnent dans ce dossier, celui qui contient bagit.txt. Tout système Linux les possède ; Windows et macOS ont leurs équivalents.</translation>
    </message>
    <message>
        <source>No file was changed, lost or added</source>
        <translation>Aucun fichier n&apos;a été modifié, perdu ou ajouté</translation>
    </message>
    <message>
        <source>Every line has to end with OK, and no file below data may be missing from the list.</source>
        <translation>Chaque ligne doit finir par OK (ou Réussi), et aucun fichier sous data ne doit manquer à la liste.</translation>
    </message>
    <message>
        <source>Who vouches for the list</source>
        <translation>Qui répond de la liste</translation>
    </message>
    <message>
        <source>The list of lists is signed with a key of Ed25519. Compare the public key with one that you were given in another way: the one in this folder proves nothing by itself.</source>
        <translation>La liste des listes est signée par une clé Ed25519. Comparez la clé publique avec celle que vous avez reçue par une autre voie : celle de ce dossier ne prouve rien à elle seule.</translation>
    </message>
    <message>
        <source>The journal is whole</source>
        <translation>Le journal est entier</translation>
    </message>
    <message>
        <source>data/journal.jsonl holds one act a line. The hash of an act is the SHA-256 of the bytes “greffier/act/1”, a zero byte, the 32 bytes of “prev” and the text of “head” as it stands in the line. “prev” is the hash of the act before in the same chain, 32 zero bytes for the first. The head of the journal is the SHA-256 of the last hashes of all chains, sorted, one after the other. Here it is:</source>
        <translation>data/journal.jsonl contient un acte par ligne. L&apos;empreinte d&apos;un acte est le SHA-256 des octets « greffier/act/1 », d&apos;un octet nul, des 32 octets de « prev » et du texte de « head » tel qu&apos;il figure dans la ligne. « prev » est l&apos;empreinte de l&apos;acte précédent de la même chaîne, 32 octets nuls pour le premier. La tête du journal est le SHA-256 des dernières empreintes de toutes les chaînes, triées, l&apos;une après l&apos;autre. La voici :</translation>
    </message>
    <message>
        <source>This bundle is pseudonymised: what the acts say is left out, so that their hashes can be followed from one to the next and up to the head, but not computed again.</source>
        <translation>Ce scellé est pseudonymisé : le contenu des actes est laissé de côté, si bien que leurs empreintes se suivent de l&apos;une à l&apos;autre et jusqu&apos;à la tête, mais ne se recalculent pas.</translation>
    </message>
    <message>
        <source>This program in Python computes all of it again and prints the head:</source>
        <translation>Ce programme en Python recalcule le tout et affiche la tête :</translation>
    </message>
    <message>
        <source>The comments are those that the journal binds</source>
        <translation>Les commentaires sont ceux que le journal scelle</translation>
    </message>
    <message>
        <source>The SHA-256 of the file k-1.rows is the value “evidence” of the act that added the capture k-1. The file holds every field of the capture, its threads and comments, each with its length in front; texts stand there as SHA-256 of a salt and the text. The salts are in k-1.salts.jsonl, the texts in data/comments.json. The captured bytes are listed in data/evidence/index.json.</source>
        <translation>Le SHA-256 du fichier k-1.rows est la valeur « evidence » de l&apos;acte qui a ajouté la capture k-1. Le fichier contient chaque champ de la capture, de ses fils et de ses commentaires, précédé de sa longueur ; les textes y figurent par le SHA-256 d&apos;un sel et du texte. Les sels sont dans k-1.salts.jsonl, les textes dans data/comments.json. Les octets capturés sont énumérés dans data/evidence/index.json.</translation>
    </message>
    <message>
        <source>The time stamps</source>
        <translation>Les horodatages</translation>
    </message>
    <message>
        <source>Each file .tsr below data/attest is a time stamp (RFC 3161) over a head of the journal; data/attest/index.json says which. AUTHORITY.pem is the certificate of the authority, to be had from the authority itself.</source>
        <translation>Chaque fichier .tsr sous data/attest est un horodatage (RFC 3161) d&apos;une tête du journal ; data/attest/index.json dit laquelle. AUTHORITY.pem est le certificat de l&apos;autorité, à obtenir d&apos;elle-même.</translation>
    </message>
    <message>
        <source>who made this bundle: the lists are not signed, and whoever changes a file can make new lists.</source>
        <translation>qui a fait ce scellé : les listes ne sont pas signées, et qui change un fichier peut refaire les listes.</translation>
    </message>
    <message>
        <source>that the pseudonymised texts are those of the case: the captured bytes and what the acts say are left out. Whoever holds the case can show it.</source>
        <translation>que les textes pseudonymisés sont ceux du dossier : les octets capturés et le contenu des actes sont laissés de côté. Qui détient le dossier peut le montrer.</translation>
    </message>
    <message>
        <source>Pseudonymised: the digest of the exact text is left out.</source>
        <translation>Pseudonymisé&#x202f;: l’empreinte du texte exact est omise.</translation>
    </message>
    <message>
        <source>name of a person of the case</source>
        <translation>nom d’une personne du dossier</translation>
    </message>
    <message>
        <source>telephone number</source>
        <translation>numéro de téléphone</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>adresse électronique</translation>
    </message>
    <message>
        <source>social security number</source>
        <translation>numéro de sécurité sociale</translation>
    </message>
    <message>
        <source>bank account</source>
        <translation>compte bancaire</translation>
    </message>
    <message>
        <source>number of a bank card</source>
        <translation>numéro de carte bancaire</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>date de naissance</translation>
    </message>
    <message>
        <source>age</source>
        <translation>âge</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>adresse IP</translation>
    </message>
    <message>
        <source>number of a health professional</source>
        <translation>numéro d’un professionnel de santé</translation>
    </message>
    <message>
        <source>postal address</source>
        <translation>adresse postale</translation>
    </message>
    <message>
        <source>place where somebody lives</source>
        <translation>lieu où vit quelqu’un</translation>
    </message>
    <message>
        <source>geographic position</source>
        <translation>position géographique</translation>
    </message>
    <message>
        <source>number plate</source>
        <translation>plaque d’immatriculation</translation>
    </message>
    <message>
        <source>number of a file, paper or insurance</source>
        <translation>numéro de dossier, de pièce ou d’assurance</translation>
    </message>
    <message>
        <source>age, kinship, names of children or partners</source>
        <translation>âge, parenté, noms d’enfants ou de conjoints</translation>
    </message>
    <message>
        <source>town, quarter, street, place of work or study</source>
        <translation>ville, quartier, rue, lieu de travail ou d’études</translation>
    </message>
    <message>
        <source>profession, rank, employer, speciality</source>
        <translation>profession, grade, employeur, spécialité</translation>
    </message>
    <message>
        <source>illness, treatment, pregnancy, disability</source>
        <translation>maladie, traitement, grossesse, handicap</translation>
    </message>
    <message>
        <source>looks: tattoo, scar, clothing, voice</source>
        <translation>apparence&#x202f;: tatouage, cicatrice, vêtements, voix</translation>
    </message>
    <message>
        <source>a date or an event that others know of</source>
        <translation>une date ou un événement que d’autres connaissent</translation>
    </message>
    <message>
        <source>other accounts, pages or pictures of the same person</source>
        <translation>autres comptes, pages ou images de la même personne</translation>
    </message>
    <message>
        <source>turns of phrase by which a writer is known</source>
        <translation>tournures auxquelles on reconnaît un auteur</translation>
    </message>
    <message>
        <source>words of a public page, which a search engine finds</source>
        <translation>mots d’une page publique, qu’un moteur de recherche retrouve</translation>
    </message>
    <message>
        <source>attached files and pictures: what they show</source>
        <translation>fichiers et images joints&#x202f;: ce qu’ils montrent</translation>
    </message>
    <message>
        <source>personal data</source>
        <translation>donnée personnelle</translation>
    </message>
    <message>
        <source>left out: pseudonymised</source>
        <translation>omise&#x202f;: pseudonymisé</translation>
    </message>
    <message>
        <source>Opening text, pseudonymised</source>
        <translation>Texte d’ouverture, pseudonymisé</translation>
    </message>
    <message>
        <source>What was taken out, and why</source>
        <translation>Ce qui a été retiré, et pourquoi</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>À la place</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Endroits</translation>
    </message>
    <message>
        <source>What only a person can find</source>
        <translation>Ce que seule une personne peut trouver</translation>
    </message>
    <message>
        <source>What may point to a person</source>
        <translation>Ce qui peut désigner une personne</translation>
    </message>
    <message>
        <source>Looked for by</source>
        <translation>Cherché par</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne n’a cherché</translation>
    </message>
    <message>
        <source>Pseudonymised</source>
        <translation>Pseudonymisé</translation>
    </message>
    <message>
        <source>(profile %1). Tokens in brackets stand for what was taken out; the same person has the same token everywhere. This is not anonymous: words of a public page can be searched for.</source>
        <translation>(profil %1). Des jetons entre crochets remplacent ce qui a été retiré&#x202f;; une même personne a partout le même jeton. Ce n’est pas anonyme&#x202f;: les mots d’une page publique se retrouvent.</translation>
    </message>
    <message>
        <source>Nothing that the profile looks for was found.</source>
        <translation>Rien de ce que cherche le profil n’a été trouvé.</translation>
    </message>
    <message>
        <source>Left out besides: identifiers of users, permanent addresses, further columns of the source, digests of what was pseudonymised and hashes of acts, from which a name could be guessed. The case holds all of it.</source>
        <translation>Sont aussi omis&#x202f;: les identifiants d’utilisateurs, les adresses permanentes, les autres colonnes de la source, les empreintes de ce qui est pseudonymisé et celles des actes, dont un nom pourrait être deviné. Le dossier contient tout cela.</translation>
    </message>
    <message>
        <source>put into the case on %1</source>
        <translation>versé au dossier le %1</translation>
    </message>
    <message>
        <source>captured on %1</source>
        <translation>capturé le %1</translation>
    </message>
    <message>
        <source>text, %1 characters</source>
        <translation>texte, %1 caractères</translation>
    </message>
    <message>
        <source>SHA-256 of the text</source>
        <translation>SHA-256 du texte</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 du fichier</translation>
    </message>
    <message>
        <source>Elements to be shown</source>
        <translation>Éléments à établir</translation>
    </message>
    <message>
        <source>The letters and their exhibits</source>
        <translation>Les courriers et leurs pièces</translation>
    </message>
    <message>
        <source>data/complaints holds each letter with all its exhibits, data/exhibits each exhibit as a document of its own under its number. data/exhibits/index.json tells which comment, article, capture or file every number was given to. A number without a file was withdrawn: numbers never move.</source>
        <translation>data/complaints contient chaque courrier avec toutes ses pièces, data/exhibits chaque pièce en un document à part, sous son numéro. data/exhibits/index.json dit à quel commentaire, article, capture ou fichier chaque numéro a été donné. Un numéro sans fichier a été retiré&#x202f;: les numéros ne changent jamais.</translation>
    </message>
    <message>
        <source>“text_sha256” is the SHA-256 of the exact text, which data/comments.json holds; “file_sha256” is that of the captured or attached file, which data/evidence/index.json lists. The numbers are those of the acts ExhibitNumbered and ExhibitWithdrawn of the journal.</source>
        <translation>«&#x202f;text_sha256&#x202f;» est le SHA-256 du texte exact, qui se trouve dans data/comments.json&#x202f;; «&#x202f;file_sha256&#x202f;» est celui du fichier capturé ou joint, que data/evidence/index.json énumère. Les numéros sont ceux des actes ExhibitNumbered et ExhibitWithdrawn du journal.</translation>
    </message>
    <message>
        <source>What was erased</source>
        <translation>Ce qui a été effacé</translation>
    </message>
    <message>
        <source>Persons were erased from this case, as the acts Erased say. Behind each of them the journal binds a record, which data/evidence/index.json lists: the acts and files whose content is gone, under “evidence” what the SHA-256 of the fields of a capture is since then, and under “rows” that of every text that was changed. Such a text has no salt any more.</source>
        <translation>Des personnes ont été effacées de ce dossier, comme le disent les actes Erased. Après chacun d’eux, le journal lie un relevé, que data/evidence/index.json énumère&#x202f;: les actes et les fichiers dont le contenu a disparu, sous «&#x202f;evidence&#x202f;» le SHA-256 que les champs d’une capture ont depuis lors, et sous «&#x202f;rows&#x202f;» celui de chaque texte modifié. Un tel texte n’a plus de sel.</translation>
    </message>
    <message>
        <source>pages: %1</source>
        <translation>pages&#x202f;: %1</translation>
    </message>
    <message>
        <source>Every comment is selected.</source>
        <translation>Tous les commentaires sont retenus.</translation>
    </message>
    <message>
        <source>Left in, where the letter says who sends it and to whom, since it has to be answered: %1.</source>
        <translation>Laissés en place là où la lettre dit qui l’envoie et à qui, puisqu’il faut pouvoir y répondre&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Files kept with this comment</source>
        <translation>Fichiers gardés avec ce commentaire</translation>
    </message>
    <message>
        <source>came with the capture</source>
        <translation>venu avec la capture</translation>
    </message>
    <message>
        <source>attached by a person</source>
        <translation>joint par une personne</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>effacé</translation>
    </message>
    <message>
        <source>digest left out: pseudonymised</source>
        <translation>empreinte omise&#xa0;: pseudonymisé</translation>
    </message>
    <message>
        <source>about %1 (counted back from the moment of capture)</source>
        <translation>vers le %1 (compté à rebours du moment de la capture)</translation>
    </message>
    <message>
        <source>How that is known</source>
        <translation>Comment on le sait</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>as a person says</source>
        <translation>une personne le dit</translation>
    </message>
    <message>
        <source>as the page says</source>
        <translation>la page le dit</translation>
    </message>
    <message>
        <source>from the headers saved with the page</source>
        <translation>d’après les en-têtes enregistrés avec la page</translation>
    </message>
    <message>
        <source>the file&apos;s own time, which copying may change</source>
        <translation>date du fichier, qu’une copie peut changer</translation>
    </message>
    <message>
        <source>nothing tells it: the moment it was brought in</source>
        <translation>rien ne le dit&#xa0;: moment de l’import</translation>
    </message>
    <message>
        <source>%1 ff.</source>
        <translation>%1 et s.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>exhibit withdrawn: </source>
        <translation>pièce retirée : </translation>
    </message>
    <message>
        <source>Shortened: the first %1 of %2 characters. The captured file holds all of it.</source>
        <translation>Texte abrégé : les %1 premiers caractères sur %2. Le fichier capturé contient tout.</translation>
    </message>
    <message>
        <source>Where the bytes are</source>
        <translation>Où sont les octets</translation>
    </message>
    <message>
        <source>stored file b-%1 of the case; the same name in the folder data/evidence of a bundle</source>
        <translation>fichier b-%1 conservé dans le dossier ; même nom dans le répertoire data/evidence d’un scellé</translation>
    </message>
    <message>
        <source>see exhibit no. %1</source>
        <translation>voir pièce n° %1</translation>
    </message>
    <message>
        <source>%1, %2, Paris time (%3 UTC)</source>
        <translation>%1, %2, heure de Paris (%3 UTC)</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
</context>
<context>
    <name>ReportController</name>
    <message>
        <source>Report written: %1</source>
        <translation>Rapport établi&#x202f;: %1</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Ouvrir le rapport</translation>
    </message>
    <message>
        <source>The case is intact.</source>
        <translation>Le dossier est intact.</translation>
    </message>
    <message>
        <source>The verification found differences.</source>
        <translation>La vérification a constaté des différences.</translation>
    </message>
    <message>
        <source>Everything derived was built again.</source>
        <translation>Toutes les données dérivées ont été reconstruites.</translation>
    </message>
</context>
<context>
    <name>RuleController</name>
    <message>
        <source>Adopt a pack of rules</source>
        <translation>Adopter un lot de règles</translation>
    </message>
    <message>
        <source>Packs of rules (*.toml);;Every file (*)</source>
        <translation>Lots de règles (*.toml);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) of rules adopted.</source>
        <translation>
            <numerusform>%n lot de règles adopté.</numerusform>
            <numerusform>%n lots de règles adoptés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import rules of another program</source>
        <translation>Importer les règles d’un autre logiciel</translation>
    </message>
    <message>
        <source>Rules and word lists (*.yaml *.yml *.json *.txt *.csv);;Every file (*)</source>
        <translation>Règles et listes de mots (*.yaml *.yml *.json *.txt *.csv);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) imported as drafts. Change the state of those that shall find something.</source>
        <translation>
            <numerusform>%n règle importée comme brouillon. Changez l’état de celles qui doivent trouver quelque chose.</numerusform>
            <numerusform>%n règles importées comme brouillons. Changez l’état de celles qui doivent trouver quelque chose.</numerusform>
        </translation>
    </message>
    <message>
        <source>This build of Greffier does not hold the pack %1.</source>
        <translation>Cette version de Greffier ne contient pas le lot de règles %1.</translation>
    </message>
    <message>
        <source>Scanned: %1 in %2 of %3.</source>
        <translation>Règles appliquées&#x202f;: %1 (%2 sur %3).</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) ran out of time on a comment.</source>
        <translation>
            <numerusform>%n règle a manqué de temps sur un commentaire.</numerusform>
            <numerusform>%n règles ont manqué de temps sur un commentaire.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was given up: it took too long too often.</source>
        <translation>%1 a été abandonnée&#x202f;: elle a trop souvent dépassé son temps.</translation>
    </message>
    <message>
        <source>%1. Ctrl+Z takes it back.</source>
        <translation>%1. Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>%1. It is on watch until it is set active again.</source>
        <translation>%1. Elle est en observation jusqu’à ce qu’elle soit rendue active.</translation>
    </message>
</context>
<context>
    <name>RuleDiffModel</name>
    <message>
        <source>Gained: only the new version hits</source>
        <translation>Gagnés&#x202f;: la nouvelle version est seule à signaler</translation>
    </message>
    <message>
        <source>Lost: only the saved version hits</source>
        <translation>Perdus&#x202f;: la version enregistrée est seule à signaler</translation>
    </message>
    <message>
        <source>Hit by both in other passages</source>
        <translation>Signalés par les deux, dans d’autres passages</translation>
    </message>
    <message>
        <source>Hit by both in the same passages</source>
        <translation>Signalés par les deux, dans les mêmes passages</translation>
    </message>
</context>
<context>
    <name>RuleImportDialog</name>
    <message>
        <source>Import rules of another program</source>
        <translation>Importer les règles d’un autre logiciel</translation>
    </message>
    <message>
        <source>Adopt as drafts</source>
        <translation>Adopter comme brouillons</translation>
    </message>
    <message>
        <source>What became of %1. Nothing is adopted before you say so.</source>
        <translation>Ce qu’est devenu %1. Rien n’est adopté avant votre accord.</translation>
    </message>
    <message>
        <source>No rule of %1 carries over.</source>
        <translation>Aucune règle de %1 n’est reprise.</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Rapport</translation>
    </message>
</context>
<context>
    <name>RuleLifeController</name>
    <message>
        <source>Nothing was stored.</source>
        <translation>Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>New draft rule</source>
        <translation>Nouvelle règle en brouillon</translation>
    </message>
    <message>
        <source>A rule that looks for “%1”. As a draft it hits nothing.</source>
        <translation>Une règle qui cherche «&#x202f;%1&#x202f;». Tant qu’elle est un brouillon, elle ne trouve rien.</translation>
    </message>
    <message>
        <source>%1. Ctrl+Z takes it back.</source>
        <translation>%1. Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>New state of the rule %1</source>
        <translation>Nouvel état de la règle %1</translation>
    </message>
    <message>
        <source>It was written in this case and is not proven: right so far %1. That takes 20 decided hits with a lower bound of 60 %, or a written reason.</source>
        <translation>Elle a été écrite dans ce dossier et n’a pas fait ses preuves&#x202f;: juste jusqu’ici %1. Il faut 20 signalements jugés avec une borne basse de 60 %, ou un motif écrit.</translation>
    </message>
</context>
<context>
    <name>RuleTestPanel</name>
    <message>
        <source>Tests of rules</source>
        <translation>Essais des règles</translation>
    </message>
    <message>
        <source>On the case</source>
        <translation>Sur le dossier</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Collisions</source>
        <translation>Collisions</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Propositions</translation>
    </message>
    <message>
        <source>Kinds of tests</source>
        <translation>Sortes d’essais</translation>
    </message>
    <message>
        <source>Suggest words</source>
        <translation>Proposer des mots</translation>
    </message>
    <message>
        <source>Write a draft rule with it…</source>
        <translation>En faire une règle en brouillon…</translation>
    </message>
    <message>
        <source>Choose “Test on the case” in the panel of the rules: the condition runs on every comment, and its hits are compared with the decisions taken. Nothing is stored.</source>
        <translation>Choisissez «&#x202f;Essayer sur le dossier&#x202f;» dans le panneau des règles&#x202f;: la condition parcourt chaque commentaire, et ses signalements sont comparés aux décisions prises. Rien n’est enregistré.</translation>
    </message>
    <message>
        <source>Change a condition in the panel of the rules and choose “Compare with the saved version”: the hits gained and lost stand here.</source>
        <translation>Modifiez une condition dans le panneau des règles et choisissez «&#x202f;Comparer à la version enregistrée&#x202f;»&#x202f;: les signalements gagnés et perdus s’affichent ici.</translation>
    </message>
    <message>
        <source>Choose “Collisions” in the panel of the rules: ordinary words that the condition would hit too stand here.</source>
        <translation>Choisissez «&#x202f;Collisions&#x202f;» dans le panneau des règles&#x202f;: les mots ordinaires que la condition toucherait aussi s’affichent ici.</translation>
    </message>
    <message>
        <source>Once comments are flagged and others cleared, the words that tell them apart stand here.</source>
        <translation>Dès que des commentaires sont signalés et d’autres écartés, les mots qui les distinguent s’affichent ici.</translation>
    </message>
</context>
<context>
    <name>RulesModel</name>
    <message>
        <source>%1 (changed in the case)</source>
        <translation>%1 (modifiée dans le dossier)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>title of a rule, what it did not answer</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Signalements</translation>
    </message>
    <message>
        <source>Right so far</source>
        <translation>Justifiés à ce jour</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>This case has no rules yet. Adopt a pack: the adoption is an act and can be read in the journal.</source>
        <translation>Ce dossier n’a pas encore de règles. Adoptez un lot de règles&#x202f;: l’adoption est un acte, que le journal conserve.</translation>
    </message>
    <message>
        <source>Rules of the case</source>
        <translation>Règles du dossier</translation>
    </message>
    <message>
        <source>Condition of the rule</source>
        <translation>Condition de la règle</translation>
    </message>
    <message>
        <source>State of the rule</source>
        <translation>État de la règle</translation>
    </message>
    <message>
        <source>States of a rule</source>
        <translation>États d’une règle</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>État&#x202f;: %1</translation>
    </message>
    <message>
        <source>Test on the case</source>
        <translation>Essayer sur le dossier</translation>
    </message>
    <message>
        <source>Compare with the saved version</source>
        <translation>Comparer à la version enregistrée</translation>
    </message>
    <message>
        <source>Collisions</source>
        <translation>Collisions</translation>
    </message>
    <message>
        <source>Suggest words</source>
        <translation>Proposer des mots</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Enregistrer la règle</translation>
    </message>
    <message>
        <source>Undo my changes</source>
        <translation>Annuler mes modifications</translation>
    </message>
    <message>
        <source>Adopt a pack…</source>
        <translation>Adopter un lot de règles…</translation>
    </message>
    <message>
        <source>Import rules…</source>
        <translation>Importer des règles…</translation>
    </message>
    <message>
        <source>The condition is complete.</source>
        <translation>La condition est complète.</translation>
    </message>
</context>
<context>
    <name>SentDialog</name>
    <message>
        <source>Record the sending</source>
        <translation>Consigner l’envoi</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Elle a été envoyée</translation>
    </message>
    <message>
        <source>Still missing:
%1</source>
        <translation>Il manque encore :
%1</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>&amp;Le</translation>
    </message>
    <message>
        <source>Registered letter, form of the site, e-mail…</source>
        <translation>Lettre recommandée, formulaire du site, courriel…</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>Par &amp;quel moyen</translation>
    </message>
    <message>
        <source>Number of the letter or of the receipt, if there is one</source>
        <translation>Numéro de la lettre ou du récépissé, s’il y en a un</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Référence</translation>
    </message>
    <message>
        <source>It was sent &amp;without what is missing</source>
        <translation>Elle a été envoyée &amp;sans ce qui manque</translation>
    </message>
    <message>
        <source>After that its facts, fields and exhibits do not change any more.</source>
        <translation>Ensuite ses faits, ses champs et ses pièces ne changent plus.</translation>
    </message>
</context>
<context>
    <name>StatementController</name>
    <message>
        <source>Without a known date, so without a statement: %1.</source>
        <translation>Sans date connue, donc sans exposé&#x202f;: %1.</translation>
    </message>
    <message>
        <source>No decision here restricts anything, so there is no statement to write.</source>
        <translation>Aucune décision ne restreint rien ici&#x202f;: il n’y a pas d’exposé à écrire.</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) written: %1</source>
        <translation>
            <numerusform>%n exposé écrit&#x202f;: %1</numerusform>
            <numerusform>%n exposés écrits&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>StatementDialog</name>
    <message>
        <source>Statements of reasons</source>
        <translation>Exposés des motifs</translation>
    </message>
    <message>
        <source>Write them</source>
        <translation>Les écrire</translation>
    </message>
    <message>
        <source>For the public database (DSA, art. 17): one for each decision that restricts something, with its reason as the facts. What names a person is refused, or taken out by a profile.</source>
        <translation>Pour la base de données publique (DSA, art. 17)&#x202f;: un par décision qui restreint quelque chose, sa raison tenant lieu de faits. Ce qui désigne une personne est refusé, ou retiré par un profil.</translation>
    </message>
    <message>
        <source>Pseudon&amp;ymised</source>
        <translation>Pseudon&amp;ymisé</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Letters to the a&amp;uthors</source>
        <translation>Lettres aux a&amp;uteurs</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>F&amp;ichier</translation>
    </message>
    <message>
        <source>The one on the comment shown (%1)</source>
        <translation>Celle du commentaire affiché (%1)</translation>
    </message>
    <message>
        <source>Every one that restricts something</source>
        <translation>Toutes celles qui restreignent quelque chose</translation>
    </message>
    <message>
        <source>As filtered at present: %1</source>
        <translation>Selon le filtre actuel&#x202f;: %1</translation>
    </message>
    <message>
        <source>&amp;Decisions</source>
        <translation>&amp;Décisions</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Ground</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>C&amp;ategory</source>
        <translation>C&amp;atégorie</translation>
    </message>
    <message>
        <source>La&amp;w or clause</source>
        <translation>&amp;Texte ou clause</translation>
    </message>
    <message>
        <source>How the author reaches you; what the law names is added</source>
        <translation>Comment l’auteur vous joint&#x202f;; ce que la loi prévoit est ajouté</translation>
    </message>
    <message>
        <source>&amp;Redress</source>
        <translation>&amp;Recours</translation>
    </message>
    <message>
        <source>The provision, for example: law of 29 July 1881, art. 33</source>
        <translation>La disposition, par exemple&#x202f;: loi du 29 juillet 1881, art. 33</translation>
    </message>
    <message>
        <source>The clause, for example: charter, art. 3; empty: the terms of use</source>
        <translation>La clause, par exemple&#x202f;: charte, art. 3&#x202f;; vide&#x202f;: les conditions d’utilisation</translation>
    </message>
</context>
<context>
    <name>SuggestionModel</name>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Decided against</source>
        <translation>Retenus</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>Score (z)</source>
        <translation>Score (z)</translation>
    </message>
    <message>
        <source>Rules that find it</source>
        <translation>Règles qui le trouvent</translation>
    </message>
</context>
<context>
    <name>ThreadModel</name>
    <message>
        <source>Vanished: a later capture does not show it any more</source>
        <translation>Disparu&#x202f;: une capture plus tardive ne le montre plus</translation>
    </message>
    <message>
        <source>Changed since %1: %2</source>
        <translation>Modifié depuis %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>niveau %1</translation>
    </message>
    <message>
        <source>annotated</source>
        <translation>annoté</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Added: the first capture does not show it</source>
        <translation>Ajouté&#xa0;: la première capture ne le montre pas</translation>
    </message>
</context>
<context>
    <name>ThreadRowDelegate</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>niveau %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) below</source>
        <translation>
            <numerusform>%n signalement plus bas</numerusform>
            <numerusform>%n signalements plus bas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadTreeView</name>
    <message>
        <source>Threads</source>
        <translation>Fils</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>The case is intact.</source>
        <translation>Le dossier est intact.</translation>
    </message>
    <message>
        <source>Not proved: that the site really showed this, that the clock was right, and that nobody rebuilt the whole journal before its head was kept outside this computer.</source>
        <translation>Non prouvé&#x202f;: que le site a réellement affiché ceci, que l’horloge était juste et que personne n’a reconstruit tout le journal avant que sa tête ne soit conservée hors de cet ordinateur.</translation>
    </message>
    <message>
        <source>Not proved:</source>
        <translation>Non prouvé&#x202f;:</translation>
    </message>
    <message>
        <source>The bundle is intact.</source>
        <translation>Le scellé est intact.</translation>
    </message>
    <message>
        <source>erased, as the journal says</source>
        <translation>effacé, comme le dit le journal</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) differ from what was recorded.</source>
        <translation>
            <numerusform>%n élément diffère de ce qui a été enregistré.</numerusform>
            <numerusform>%n éléments diffèrent de ce qui a été enregistré.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 checked</source>
        <translation>vérifiés&#x202f;: %1</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Ce qui a été vérifié</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Journal head</source>
        <translation>Tête du journal</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Journal head after %n act(s):</source>
        <translation>
            <numerusform>Tête du &amp;journal après %n acte&#x202f;:</numerusform>
            <numerusform>Tête du &amp;journal après %n actes&#x202f;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>%1 (not there any more)</source>
        <translation>%1 (introuvable)</translation>
    </message>
    <message>
        <source>Greffier</source>
        <translation>Greffier</translation>
    </message>
    <message>
        <source>Review a discussion thread, and be able to prove later what you read. Drop a saved page here, or begin with one of these:</source>
        <translation>Examinez un fil de discussion, et prouvez plus tard ce que vous avez lu. Déposez ici une page enregistrée, ou commencez ainsi&#x202f;:</translation>
    </message>
    <message>
        <source>Try it on the sample thread</source>
        <translation>Essayer avec le fil d’exemple</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Dossiers récents</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Dossiers récents</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>Dé&amp;cision</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panneaux</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>B&amp;undles, time stamps, backups</source>
        <translation>Scellés, &amp;horodatages, sauvegardes</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>unknown date</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>unknown date (“%1”)</source>
        <translation>date inconnue («&#x202f;%1&#x202f;»)</translation>
    </message>
    <message>
        <source>%1 (local time)</source>
        <comment>a time whose zone is unknown</comment>
        <translation>%1 (heure locale)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a name and how many there are</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>All comments</source>
        <translation>Tous les commentaires</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Signalés</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidés</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>Annotés</translation>
    </message>
    <message>
        <source>a field of the same name in line %1 overwrites it, at its source too</source>
        <translation>un champ du même nom à la ligne %1 le remplace, à la source aussi</translation>
    </message>
    <message>
        <source>unknown name</source>
        <translation>nom inconnu</translation>
    </message>
    <message>
        <source>a capture does not hold what this asks for</source>
        <translation>une capture ne contient pas ce qui est demandé ici</translation>
    </message>
    <message>
        <source>rules of Greffier point at comments and do nothing else</source>
        <translation>les règles de Greffier montrent des commentaires et ne font rien d’autre</translation>
    </message>
    <message>
        <source>lets comments through at its source; here it only points at them, with the lowest severity</source>
        <translation>laisse passer des commentaires à la source&#x202f;; ici elle ne fait que les montrer, avec la plus basse gravité</translation>
    </message>
    <message>
        <source>is about posts, their titles or links, not about comments</source>
        <translation>concerne les publications, leurs titres ou leurs liens, non les commentaires</translation>
    </message>
    <message>
        <source>the body is searched, the title is not</source>
        <translation>le corps est examiné, le titre ne l’est pas</translation>
    </message>
    <message>
        <source>cannot be made into a condition (%1)</source>
        <translation>ne peut devenir une condition (%1)</translation>
    </message>
    <message>
        <source>a value of another kind than expected</source>
        <translation>une valeur d’une autre sorte que prévu</translation>
    </message>
    <message>
        <source>cannot be read (%1)</source>
        <translation>illisible (%1)</translation>
    </message>
    <message>
        <source>beyond the limit of %1</source>
        <translation>au-delà de la limite de %1</translation>
    </message>
    <message>
        <source>nothing of it carried over</source>
        <translation>rien n’en est repris</translation>
    </message>
    <message>
        <source>read as the text of the comment</source>
        <translation>lu comme le texte du commentaire</translation>
    </message>
    <message>
        <source>gives upper case at its source; here case does not count</source>
        <translation>donne des majuscules à la source&#x202f;; ici la casse ne compte pas</translation>
    </message>
    <message>
        <source>upper case compared with lower-case letters: it matched nothing at its source; here case does not count</source>
        <translation>des majuscules comparées à des minuscules&#x202f;: ne trouvait rien à la source&#x202f;; ici la casse ne compte pas</translation>
    </message>
    <message>
        <source>also a part of ordinary words (%1); made a whole word</source>
        <translation>fait aussi partie de mots ordinaires (%1)&#x202f;; pris comme mot entier</translation>
    </message>
    <message>
        <source>its source also searches name, address and e-mail of the author; here only the text</source>
        <translation>la source cherche aussi dans le nom, l’adresse et le courriel de l’auteur&#x202f;; ici seulement dans le texte</translation>
    </message>
    <message>
        <source>an address of the network; a capture does not hold those</source>
        <translation>une adresse réseau&#x202f;; une capture n’en contient pas</translation>
    </message>
    <message>
        <source>looks like a regular expression and was taken as one</source>
        <translation>ressemble à une expression rationnelle et a été pris comme telle</translation>
    </message>
    <message>
        <source>found, but not replaced by “%1”</source>
        <translation>trouvé, mais pas remplacé par «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>stands in line %1 already</source>
        <translation>se trouve déjà à la ligne %1</translation>
    </message>
    <message>
        <source>is switched off at its source</source>
        <translation>est désactivée à la source</translation>
    </message>
    <message>
        <source>its source leaves blanks and punctuation out when it counts; here every character counts</source>
        <translation>la source compte sans espaces ni ponctuation&#x202f;; ici chaque caractère compte</translation>
    </message>
    <message>
        <source>the rule finds more than at its source</source>
        <translation>la règle trouve plus qu’à la source</translation>
    </message>
    <message>
        <source>the rule finds less than at its source</source>
        <translation>la règle trouve moins qu’à la source</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>laissé de côté</translation>
    </message>
    <message>
        <source>AutoModerator (Reddit)</source>
        <translation>AutoModerator (Reddit)</translation>
    </message>
    <message>
        <source>AbuseFilter (MediaWiki)</source>
        <translation>AbuseFilter (MediaWiki)</translation>
    </message>
    <message>
        <source>word list (WordPress)</source>
        <translation>liste de mots (WordPress)</translation>
    </message>
    <message>
        <source>watched words (Discourse)</source>
        <translation>mots surveillés (Discourse)</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>règle %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words of a file</comment>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>: </source>
        <comment>between a place and what happened there</comment>
        <translation>&#x202f;: </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between a cause and its effect</comment>
        <translation>&#x202f;; </translation>
    </message>
    <message>
        <source>Read as %1: %2, %3.</source>
        <translation>Lu comme %1&#x202f;: %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n règle</numerusform>
            <numerusform>%n règles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remarque</numerusform>
            <numerusform>%n remarques</numerusform>
        </translation>
    </message>
    <message>
        <source>Every imported rule is a draft: it finds nothing until its state is changed.</source>
        <translation>Chaque règle importée est un brouillon&#x202f;: elle ne trouve rien tant que son état ne change pas.</translation>
    </message>
    <message>
        <source>open</source>
        <comment>status of a comment</comment>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>cleared</source>
        <comment>status of a comment</comment>
        <translation>écarté</translation>
    </message>
    <message>
        <source>flagged</source>
        <comment>status of a comment</comment>
        <translation>signalé</translation>
    </message>
    <message>
        <source>removed</source>
        <comment>status of a comment</comment>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>escalated</source>
        <comment>status of a comment</comment>
        <translation>transmis</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>decide that nothing is wrong with a comment</comment>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>info</source>
        <comment>severity</comment>
        <translation>information</translation>
    </message>
    <message>
        <source>low</source>
        <comment>severity</comment>
        <translation>faible</translation>
    </message>
    <message>
        <source>medium</source>
        <comment>severity</comment>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>high</source>
        <comment>severity</comment>
        <translation>élevée</translation>
    </message>
    <message>
        <source>critical</source>
        <comment>severity</comment>
        <translation>critique</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <comment>cost of a condition</comment>
        <translation>
            <numerusform>%n pas</numerusform>
            <numerusform>%n pas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 % of the budget</source>
        <translation>%1, %2 % du budget</translation>
    </message>
    <message>
        <source>no</source>
        <comment>a condition that does not hold</comment>
        <translation>non</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>a condition that holds</comment>
        <translation>oui</translation>
    </message>
    <message>
        <source>unknown: the capture does not say</source>
        <translation>inconnue&#x202f;: la capture ne le dit pas</translation>
    </message>
    <message>
        <source>indeterminate: the rule took too long</source>
        <translation>indéterminée&#x202f;: la règle a pris trop de temps</translation>
    </message>
    <message>
        <source>as captured</source>
        <comment>reading of a text</comment>
        <translation>tel que capturé</translation>
    </message>
    <message>
        <source>as written</source>
        <comment>reading of a text</comment>
        <translation>texte lisible</translation>
    </message>
    <message>
        <source>without case and accents</source>
        <comment>reading of a text</comment>
        <translation>sans casse ni accents</translation>
    </message>
    <message>
        <source>with disguises removed</source>
        <comment>reading of a text</comment>
        <translation>sans déguisement</translation>
    </message>
    <message>
        <source>characters that look like letters</source>
        <comment>disguise of a word</comment>
        <translation>caractères qui ressemblent à des lettres</translation>
    </message>
    <message>
        <source>digits and signs for letters</source>
        <comment>disguise of a word</comment>
        <translation>chiffres et signes à la place de lettres</translation>
    </message>
    <message>
        <source>repeated letters</source>
        <comment>disguise of a word</comment>
        <translation>lettres répétées</translation>
    </message>
    <message>
        <source>letters kept apart</source>
        <comment>disguise of a word</comment>
        <translation>lettres séparées</translation>
    </message>
    <message>
        <source>invisible characters</source>
        <comment>disguise of a word</comment>
        <translation>caractères invisibles</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>the word behind a disguise: how it was disguised</comment>
        <translation>«&#x202f;%1&#x202f;»&#x202f;: %2</translation>
    </message>
    <message>
        <source>right</source>
        <comment>verdict on a hit</comment>
        <translation>justifié</translation>
    </message>
    <message>
        <source>wrong</source>
        <comment>verdict on a hit</comment>
        <translation>injustifié</translation>
    </message>
    <message>
        <source>beside the point</source>
        <comment>verdict on a hit</comment>
        <translation>hors de propos</translation>
    </message>
    <message>
        <source>draft</source>
        <comment>state of a rule</comment>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>watch</source>
        <comment>state of a rule</comment>
        <translation>en observation</translation>
    </message>
    <message>
        <source>active</source>
        <comment>state of a rule</comment>
        <translation>active</translation>
    </message>
    <message>
        <source>retired</source>
        <comment>state of a rule</comment>
        <translation>retirée</translation>
    </message>
    <message>
        <source>case file</source>
        <translation>fichier du dossier</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>schéma</translation>
    </message>
    <message>
        <source>captured bytes</source>
        <translation>octets capturés</translation>
    </message>
    <message>
        <source>comment text</source>
        <translation>texte de commentaire</translation>
    </message>
    <message>
        <source>author</source>
        <translation>auteur</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>fil</translation>
    </message>
    <message>
        <source>capture</source>
        <translation>capture</translation>
    </message>
    <message>
        <source>passage</source>
        <translation>passage</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>journal</translation>
    </message>
    <message>
        <source>derived file</source>
        <translation>fichier dérivé</translation>
    </message>
    <message>
        <source>second reading of the captured bytes</source>
        <translation>seconde lecture des octets capturés</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Parsing</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Application des règles</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexation</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>%1 captured, the source announces no number</source>
        <translation>%1 capturés, la source n’annonce aucun nombre</translation>
    </message>
    <message>
        <source>%1 captured of %2 announced</source>
        <translation>%1 capturés sur %2 annoncés</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln commentaire</numerusform>
            <numerusform>%Ln commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln signalement</numerusform>
            <numerusform>%Ln signalements</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown author</source>
        <translation>auteur inconnu</translation>
    </message>
    <message>
        <source>Missing: others answer this comment, but the capture does not hold it</source>
        <translation>Absent&#x202f;: d’autres répondent à ce commentaire, mais la capture ne le contient pas</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>quotation marks</comment>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 de plus</translation>
    </message>
    <message>
        <source>Created the case %1</source>
        <translation>Création du dossier %1</translation>
    </message>
    <message>
        <source>Imported a capture (%1)</source>
        <translation>Import d’une capture (%1)</translation>
    </message>
    <message>
        <source>Imported a capture (%1): comments c-%2 to c-%3</source>
        <translation>Import d’une capture (%1)&#x202f;: commentaires c-%2 à c-%3</translation>
    </message>
    <message>
        <source>Attached the file %1</source>
        <translation>Document joint&#x202f;: %1</translation>
    </message>
    <message>
        <source>Attached the file %1 to %2</source>
        <translation>Document %1 joint à %2</translation>
    </message>
    <message>
        <source>Adopted the rule pack %1, version %2</source>
        <translation>Adoption du lot de règles %1, version %2</translation>
    </message>
    <message>
        <source>Changed the rule %1: %2</source>
        <translation>Modification de la règle %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Removed the rule %1</source>
        <translation>Suppression de la règle %1</translation>
    </message>
    <message>
        <source>Set the rule %1 to “%2”</source>
        <translation>Règle %1 mise à l’état «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>Scanned: %1 rules, %2 comments, %3 hits on %4 comments</source>
        <translation>Application des règles&#x202f;: %1 règles, %2 commentaires, %3 signalements sur %4 commentaires</translation>
    </message>
    <message>
        <source>Note on %1: %2</source>
        <translation>Note sur %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Marked %1 in %2 as %3</source>
        <translation>Annotation de %1 dans %2, étiquette %3</translation>
    </message>
    <message>
        <source>Retracted the passage %1</source>
        <translation>Retrait du passage %1</translation>
    </message>
    <message>
        <source>Labelled %1 %2</source>
        <translation>Étiquetage de %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Took from %1 the label %2</source>
        <translation>Retrait de l’étiquette %2 sur %1</translation>
    </message>
    <message>
        <source>Stated for %1: %2 = %3</source>
        <translation>Affirmation sur %1&#x202f;: %2 = %3</translation>
    </message>
    <message>
        <source>%1 (source: %2)</source>
        <translation>%1 (source&#x202f;: %2)</translation>
    </message>
    <message>
        <source>Judged the hit of %1 on %2: %3</source>
        <translation>Verdict sur le signalement de %2 par %1&#x202f;: %3</translation>
    </message>
    <message>
        <source>Set %1 of the case to %2</source>
        <translation>Donnée du dossier&#x202f;: %1 fixé à %2</translation>
    </message>
    <message>
        <source>Saved the view %1: %2</source>
        <translation>Enregistrement de la vue %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Removed the view %1</source>
        <translation>Suppression de la vue %1</translation>
    </message>
    <message>
        <source>Exported %1 as %2</source>
        <translation>Export de %1 au format %2</translation>
    </message>
    <message>
        <source>Verified the case: intact</source>
        <translation>Vérification du dossier&#x202f;: intact</translation>
    </message>
    <message>
        <source>Verified the case: %1</source>
        <translation>Vérification du dossier&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Took back %Ln act(s)</source>
        <translation>
            <numerusform>Annulation de %Ln acte</numerusform>
            <numerusform>Annulation de %Ln actes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did again %Ln act(s)</source>
        <translation>
            <numerusform>Rétablissement de %Ln acte</numerusform>
            <numerusform>Rétablissement de %Ln actes</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopened %1</source>
        <translation>Réouverture de %1</translation>
    </message>
    <message>
        <source>Cleared %1</source>
        <translation>Décision «&#x202f;écarté&#x202f;» sur %1</translation>
    </message>
    <message>
        <source>Flagged %1</source>
        <translation>Décision «&#x202f;signalé&#x202f;» sur %1</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>Décision «&#x202f;supprimé&#x202f;» sur %1</translation>
    </message>
    <message>
        <source>Escalated %1</source>
        <translation>Décision «&#x202f;transmis&#x202f;» sur %1</translation>
    </message>
    <message>
        <source>Case created</source>
        <translation>Dossier créé</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Document joint</translation>
    </message>
    <message>
        <source>Rule pack adopted</source>
        <translation>Lot de règles adopté</translation>
    </message>
    <message>
        <source>Rule changed</source>
        <translation>Règle modifiée</translation>
    </message>
    <message>
        <source>Rule removed</source>
        <translation>Règle supprimée</translation>
    </message>
    <message>
        <source>State of a rule</source>
        <translation>État d’une règle</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Règles appliquées</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Passage retracted</source>
        <translation>Passage retiré</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Affirmation</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Case data</source>
        <translation>Donnée du dossier</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>Vue enregistrée</translation>
    </message>
    <message>
        <source>View removed</source>
        <translation>Vue supprimée</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablissement</translation>
    </message>
    <message>
        <source>the command is not complete or has too many arguments</source>
        <translation>la commande est incomplète ou a trop d’arguments</translation>
    </message>
    <message>
        <source>“greffier-cli help COMMAND” shows how it is used.</source>
        <translation>«&#x202f;greffier-cli help COMMAND&#x202f;» montre comment l’employer.</translation>
    </message>
    <message>
        <source>there is no such command</source>
        <translation>cette commande n’existe pas</translation>
    </message>
    <message>
        <source>“greffier-cli help” lists the commands.</source>
        <translation>«&#x202f;greffier-cli help&#x202f;» énumère les commandes.</translation>
    </message>
    <message>
        <source>there is no such option</source>
        <translation>cette option n’existe pas</translation>
    </message>
    <message>
        <source>“greffier-cli help COMMAND” lists the options.</source>
        <translation>«&#x202f;greffier-cli help COMMAND&#x202f;» énumère les options.</translation>
    </message>
    <message>
        <source>the case holds no such object</source>
        <translation>le dossier ne contient pas cet objet</translation>
    </message>
    <message>
        <source>“greffier-cli list” shows the identifiers of the comments.</source>
        <translation>«&#x202f;greffier-cli list&#x202f;» affiche les identifiants des commentaires.</translation>
    </message>
    <message>
        <source>there is no such field</source>
        <translation>ce champ n’existe pas</translation>
    </message>
    <message>
        <source>Use one of the fields that exist.</source>
        <translation>Employez l’un des champs qui existent.</translation>
    </message>
    <message>
        <source>there is no such format</source>
        <translation>ce format n’existe pas</translation>
    </message>
    <message>
        <source>“greffier-cli formats” lists them.</source>
        <translation>«&#x202f;greffier-cli formats&#x202f;» les énumère.</translation>
    </message>
    <message>
        <source>the value cannot be used</source>
        <translation>la valeur est inutilisable</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>Corrigez la valeur.</translation>
    </message>
    <message>
        <source>the condition cannot be understood</source>
        <translation>la condition n’est pas comprise</translation>
    </message>
    <message>
        <source>Correct it at this place.</source>
        <translation>Corrigez-la à cet endroit.</translation>
    </message>
    <message>
        <source>the text holds no such passage</source>
        <translation>le texte ne contient pas ce passage</translation>
    </message>
    <message>
        <source>Copy the words exactly as they stand in the comment.</source>
        <translation>Copiez les mots exactement tels qu’ils figurent dans le commentaire.</translation>
    </message>
    <message>
        <source>the passage would cut a character in two</source>
        <translation>le passage couperait un caractère en deux</translation>
    </message>
    <message>
        <source>Move its start or end by one character.</source>
        <translation>Déplacez son début ou sa fin d’un caractère.</translation>
    </message>
    <message>
        <source>the rule pack has an error and was not adopted</source>
        <translation>le lot de règles comporte une erreur et n’a pas été adopté</translation>
    </message>
    <message>
        <source>Correct the pack at this place.</source>
        <translation>Corrigez le lot de règles à cet endroit.</translation>
    </message>
    <message>
        <source>the case has no such rule</source>
        <translation>le dossier n’a pas cette règle</translation>
    </message>
    <message>
        <source>“greffier-cli rules list” shows the rules.</source>
        <translation>«&#x202f;greffier-cli rules list&#x202f;» affiche les règles.</translation>
    </message>
    <message>
        <source>it stands for a comment that the capture does not hold, so nothing can be decided or noted on it</source>
        <translation>c’est un absent, à la place d’un commentaire que la capture ne contient pas&#x202f;; rien ne peut y être décidé ni noté</translation>
    </message>
    <message>
        <source>Choose one of the replies to it.</source>
        <translation>Choisissez l’une de ses réponses.</translation>
    </message>
    <message>
        <source>the file exists already</source>
        <translation>le fichier existe déjà</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>no thread here</source>
        <translation>aucun fil ici</translation>
    </message>
    <message>
        <source>Keep it as an attachment (“greffier-cli attach”), or save the page again with its comments.</source>
        <translation>Conservez-le comme document joint («&#x202f;greffier-cli attach&#x202f;»), ou enregistrez de nouveau la page avec ses commentaires.</translation>
    </message>
    <message>
        <source>nothing was found</source>
        <translation>rien n’a été trouvé</translation>
    </message>
    <message>
        <source>Widen the condition.</source>
        <translation>Élargissez la condition.</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>il n’y a rien à annuler</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>il n’y a rien à rétablir</translation>
    </message>
    <message>
        <source>the case is not what was recorded</source>
        <translation>le dossier n’est pas conforme à ce qui a été enregistré</translation>
    </message>
    <message>
        <source>Keep this file as it is and compare it with a backup.</source>
        <translation>Conservez ce fichier tel quel et comparez-le à une sauvegarde.</translation>
    </message>
    <message>
        <source>an example of a rule gives another answer than the pack says</source>
        <translation>l’exemple d’une règle donne une autre réponse que celle qu’annonce le lot de règles</translation>
    </message>
    <message>
        <source>Correct the rule or the example.</source>
        <translation>Corrigez la règle ou l’exemple.</translation>
    </message>
    <message>
        <source>a rule written in the case becomes active after 20 decided hits, with a precision whose lower bound is 0.6 or more</source>
        <translation>une règle écrite dans le dossier devient active après 20 signalements jugés, avec une précision dont la borne basse atteint 0,6</translation>
    </message>
    <message>
        <source>Decide more of its hits, or give a written reason.</source>
        <translation>Jugez davantage de ses signalements, ou donnez un motif écrit.</translation>
    </message>
    <message>
        <source>words can be compared once comments have been decided both ways</source>
        <translation>les mots se comparent dès que des commentaires ont été décidés dans les deux sens</translation>
    </message>
    <message>
        <source>Flag some comments and clear others, then ask again.</source>
        <translation>Signalez des commentaires, écartez-en d’autres, puis demandez à nouveau.</translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation>le fichier n’existe pas</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Vérifiez le nom et le répertoire.</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>le fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation>Vérifiez les droits d’accès au fichier.</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>Save or export the page again.</source>
        <translation>Enregistrez ou exportez de nouveau la page.</translation>
    </message>
    <message>
        <source>the file changed while it was read</source>
        <translation>le fichier a changé pendant sa lecture</translation>
    </message>
    <message>
        <source>Bring it in again once nothing writes to it.</source>
        <translation>Importez-le de nouveau quand plus aucun programme n’y écrit.</translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation>c’est un répertoire, non un fichier</translation>
    </message>
    <message>
        <source>Give the files in it one by one.</source>
        <translation>Indiquez un à un les fichiers qu’il contient.</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>le fichier est trop volumineux</translation>
    </message>
    <message>
        <source>Split the export into several files.</source>
        <translation>Scindez l’export en plusieurs fichiers.</translation>
    </message>
    <message>
        <source>no reader knows this kind of file</source>
        <translation>aucun lecteur de format ne reconnaît ce type de fichier</translation>
    </message>
    <message>
        <source>“greffier-cli formats” lists what can be read; --format chooses a reader.</source>
        <translation>«&#x202f;greffier-cli formats&#x202f;» énumère ce qui peut être lu&#x202f;; --format choisit un lecteur de format.</translation>
    </message>
    <message>
        <source>the file breaks the rules of its format</source>
        <translation>le fichier enfreint les règles de son format</translation>
    </message>
    <message>
        <source>Export it again and compare.</source>
        <translation>Exportez-le de nouveau et comparez.</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>le fichier s’arrête trop tôt</translation>
    </message>
    <message>
        <source>Download or export it again, complete.</source>
        <translation>Téléchargez-le ou exportez-le de nouveau, en entier.</translation>
    </message>
    <message>
        <source>the file declares its own document type, which may hide entities</source>
        <translation>le fichier déclare son propre type de document, qui peut cacher des entités</translation>
    </message>
    <message>
        <source>Remove the DOCTYPE declaration if you trust the file.</source>
        <translation>Retirez la déclaration DOCTYPE si vous avez confiance dans ce fichier.</translation>
    </message>
    <message>
        <source>the file goes beyond a safety limit</source>
        <translation>le fichier dépasse une limite de sécurité</translation>
    </message>
    <message>
        <source>Split the file.</source>
        <translation>Scindez le fichier.</translation>
    </message>
    <message>
        <source>the text is not valid UTF-8</source>
        <translation>le texte n’est pas en UTF-8 valide</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Enregistrez le fichier en UTF-8.</translation>
    </message>
    <message>
        <source>a column that is needed is missing</source>
        <translation>il manque une colonne nécessaire</translation>
    </message>
    <message>
        <source>Name the columns in the first line; a column with the text is needed.</source>
        <translation>Nommez les colonnes sur la première ligne&#x202f;; une colonne qui contient le texte est nécessaire.</translation>
    </message>
    <message>
        <source>there is no case of this name</source>
        <translation>aucun dossier ne porte ce nom</translation>
    </message>
    <message>
        <source>Check the name, or create it with “greffier-cli new”.</source>
        <translation>Vérifiez le nom, ou créez le dossier avec «&#x202f;greffier-cli new&#x202f;».</translation>
    </message>
    <message>
        <source>the file is not a case</source>
        <translation>le fichier n’est pas un dossier Greffier</translation>
    </message>
    <message>
        <source>Choose a file that Greffier wrote.</source>
        <translation>Choisissez un fichier écrit par Greffier.</translation>
    </message>
    <message>
        <source>the case is damaged</source>
        <translation>le dossier est endommagé</translation>
    </message>
    <message>
        <source>Run “greffier-cli verify” on it and go back to a backup.</source>
        <translation>Vérifiez-le avec «&#x202f;greffier-cli verify&#x202f;» et revenez à une sauvegarde.</translation>
    </message>
    <message>
        <source>the case was written by a newer version</source>
        <translation>le dossier a été écrit par une version plus récente</translation>
    </message>
    <message>
        <source>Install the newer version to work on it.</source>
        <translation>Installez cette version pour y travailler.</translation>
    </message>
    <message>
        <source>another program is writing to the case</source>
        <translation>un autre programme écrit dans le dossier</translation>
    </message>
    <message>
        <source>Wait for it or close it, then try again.</source>
        <translation>Attendez qu’il finisse ou fermez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>the case is open for reading only</source>
        <translation>le dossier est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>Work on a copy that can be written.</source>
        <translation>Travaillez sur une copie modifiable.</translation>
    </message>
    <message>
        <source>the case holds what a case must not hold, and was refused</source>
        <translation>le dossier contient ce qu’un dossier ne doit pas contenir, et a été refusé</translation>
    </message>
    <message>
        <source>Do not trust this file; ask its sender for another copy.</source>
        <translation>Ne vous fiez pas à ce fichier&#x202f;; demandez-en une autre copie à son expéditeur.</translation>
    </message>
    <message>
        <source>a journal file of an interrupted writing stands beside the case</source>
        <translation>un fichier auxiliaire laissé par une écriture interrompue accompagne le dossier</translation>
    </message>
    <message>
        <source>Keep both files together and open the case with the program that wrote it.</source>
        <translation>Gardez les deux fichiers ensemble et ouvrez le dossier avec le programme qui l’a écrit.</translation>
    </message>
    <message>
        <source>the disk is full; nothing was changed</source>
        <translation>le disque est plein&#x202f;; rien n’a été modifié</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>le fichier ne peut pas être écrit</translation>
    </message>
    <message>
        <source>Check the folder and its permissions.</source>
        <translation>Vérifiez le répertoire et ses droits d’accès.</translation>
    </message>
    <message>
        <source>stopped as you asked; nothing was changed</source>
        <translation>arrêt à votre demande&#x202f;; rien n’a été modifié</translation>
    </message>
    <message>
        <source>something happened that should not happen</source>
        <translation>il s’est produit ce qui ne devrait pas se produire</translation>
    </message>
    <message>
        <source>Please report it with these words.</source>
        <translation>Merci de le faire savoir en citant ce message.</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>ligne %1, colonne %2</translation>
    </message>
    <message>
        <source>so far: %1</source>
        <translation>jusqu’ici&#x202f;: %1</translation>
    </message>
    <message>
        <source>so far %1 decided against, %2 cleared</source>
        <translation>jusqu’ici %1 retenus, %2 écartés</translation>
    </message>
    <message>
        <source>What would be right: %1.</source>
        <translation>Ce qui conviendrait&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Its files are recognised one by one when it is read.</source>
        <translation>Ses fichiers sont reconnus un par un à la lecture.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>, the first %1 looked at</source>
        <translation>, dont les&#x202f;%1 premiers examinés</translation>
    </message>
    <message>
        <source>no comments found</source>
        <translation>aucun commentaire trouvé</translation>
    </message>
    <message>
        <source>; %1 without comments, for example %2</source>
        <translation>&#x202f;;&#x202f;%1 sans commentaires, par exemple&#x202f;%2</translation>
    </message>
    <message>
        <source>no decisions yet</source>
        <translation>pas encore de décision</translation>
    </message>
    <message>
        <source>%1 of %2 (%3–%4 %)</source>
        <comment>confirmed hits, decided hits, interval</comment>
        <translation>%1 sur %2 (%3–%4&#x202f;%)</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <comment>rule, share of the comments</comment>
        <translation>%1 (%2&#x202f;%)</translation>
    </message>
    <message>
        <source>this condition</source>
        <translation>cette condition</translation>
    </message>
    <message>
        <source>Hits more than a fifth of all comments, too wide to say much: %1.</source>
        <translation>Trouve plus d’un cinquième de tous les commentaires, trop large pour dire grand-chose&#x202f;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>given up: it ran out of time too often; no answer on %n comment(s)</source>
        <translation>
            <numerusform>abandonnée&#x202f;: elle a trop souvent dépassé son temps&#x202f;; pas de réponse pour %n commentaire</numerusform>
            <numerusform>abandonnée&#x202f;: elle a trop souvent dépassé son temps&#x202f;; pas de réponse pour %n commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ran out of time: no answer on %n comment(s)</source>
        <translation>
            <numerusform>temps dépassé&#x202f;: pas de réponse pour %n commentaire</numerusform>
            <numerusform>temps dépassé&#x202f;: pas de réponse pour %n commentaires</numerusform>
        </translation>
    </message>
    <message>
        <source>Hits that people confirmed</source>
        <translation>Signalements confirmés</translation>
    </message>
    <message>
        <source>Hits that people contradicted</source>
        <translation>Signalements contredits</translation>
    </message>
    <message>
        <source>Hits beside the point</source>
        <translation>Signalements hors sujet</translation>
    </message>
    <message>
        <source>Hits not decided yet</source>
        <translation>Signalements pas encore jugés</translation>
    </message>
    <message>
        <source>Not decidable: data missing</source>
        <translation>Indécidable&#x202f;: donnée absente</translation>
    </message>
    <message>
        <source>Not decidable: out of time</source>
        <translation>Indécidable&#x202f;: temps dépassé</translation>
    </message>
    <message>
        <source>Missed: same ground, no hit</source>
        <translation>Manqués&#x202f;: même qualification, aucun signalement</translation>
    </message>
    <message>
        <source>%1 in %2. Right so far: %3.</source>
        <comment>hits, comments, precision</comment>
        <translation>%1 sur %2. Juste jusqu’ici&#x202f;: %3.</translation>
    </message>
    <message>
        <source>Of %1 comments decided against, on whatever ground, it hits %2.</source>
        <translation>Sur %1 commentaires retenus, quelle que soit la qualification, elle en signale %2.</translation>
    </message>
    <message>
        <source>Of those that people tied to its ground “%1” it finds %2.</source>
        <translation>De ceux qui ont été rattachés à sa qualification «&#x202f;%1&#x202f;», elle trouve %2.</translation>
    </message>
    <message>
        <source>%1 gained, %2 lost, %3 in other passages, %4 as before</source>
        <comment>hits</comment>
        <translation>%1 gagnés, %2 perdus, %3 dans d’autres passages, %4 inchangés</translation>
    </message>
    <message>
        <source>no ordinary word</source>
        <translation>aucun mot ordinaire</translation>
    </message>
    <message>
        <source>ordinary words also hit: %1 French, %2 English</source>
        <translation>mots ordinaires touchés aussi&#x202f;: %1 français, %2 anglais</translation>
    </message>
    <message>
        <source>%1 (%2 of them only in part)</source>
        <translation>%1 (dont %2 seulement en partie)</translation>
    </message>
    <message>
        <source>Compared: %1 decided against and %2 cleared. Quoted words do not count. Nothing is adopted.</source>
        <translation>Comparés&#x202f;: %1 retenus et %2 écartés. Les mots cités ne comptent pas. Rien n’est adopté.</translation>
    </message>
    <message>
        <source>already hit in %1, by %2</source>
        <comment>count, rule</comment>
        <translation>déjà trouvé dans %1, par %2</translation>
    </message>
    <message>
        <source>Identifiers used more than once</source>
        <translation>Identifiants employés plus d’une fois</translation>
    </message>
    <message>
        <source>Comments that another file gives again, word for word</source>
        <translation>Commentaires qu’un autre fichier redonne mot pour mot</translation>
    </message>
    <message>
        <source>Places after which a file could not be read</source>
        <translation>Endroits après lesquels un fichier n’a pu être lu</translation>
    </message>
    <message>
        <source>Fields given twice in one entry</source>
        <translation>Champs donnés deux fois dans une même entrée</translation>
    </message>
    <message>
        <source>Circles of replies, cut</source>
        <translation>Réponses en cercle, coupées</translation>
    </message>
    <message>
        <source>Markup left out of the text</source>
        <translation>Balisage écarté du texte</translation>
    </message>
    <message>
        <source>Images left out of the text</source>
        <translation>Images écartées du texte</translation>
    </message>
    <message>
        <source>Link addresses left out of the text</source>
        <translation>Adresses de liens écartées du texte</translation>
    </message>
    <message>
        <source>Parts of the page that are no comment</source>
        <translation>Parties de la page qui ne sont pas des commentaires</translation>
    </message>
    <message>
        <source>Bytes that are no valid text, shown as �</source>
        <translation>Octets qui ne forment pas un texte valide, rendus par �</translation>
    </message>
    <message>
        <source>Halves of characters, shown as �</source>
        <translation>Moitiés de caractères, rendues par �</translation>
    </message>
    <message>
        <source>NUL characters shown as ␀</source>
        <translation>Caractères NUL, rendus par ␀</translation>
    </message>
    <message>
        <source>Character sets that are not known</source>
        <translation>Jeux de caractères inconnus</translation>
    </message>
    <message>
        <source>Comments that the source only counts (“more”)</source>
        <translation>Commentaires que la source ne fait que compter («&#x202f;more&#x202f;»)</translation>
    </message>
    <message>
        <source>Comments that the source lists but did not deliver</source>
        <translation>Commentaires que la source annonce sans les livrer</translation>
    </message>
    <message>
        <source>Attached files that are not part of the capture</source>
        <translation>Fichiers joints qui ne font pas partie de la capture</translation>
    </message>
    <message>
        <source>Shared posts whose text stands on another server</source>
        <translation>Partages dont le texte est sur un autre serveur</translation>
    </message>
    <message>
        <source>Threads that the source marks as deleted</source>
        <translation>Fils que la source donne pour supprimés</translation>
    </message>
    <message>
        <source>Times that were rounded before they were saved</source>
        <translation>Dates arrondies avant l’enregistrement</translation>
    </message>
    <message>
        <source>Dates whose day and month cannot be told apart</source>
        <translation>Dates dont le jour et le mois ne se distinguent pas</translation>
    </message>
    <message>
        <source>Lines of the program itself</source>
        <translation>Lignes du logiciel lui-même</translation>
    </message>
    <message>
        <source>Texts encoded twice, repaired</source>
        <translation>Textes encodés deux fois, réparés</translation>
    </message>
    <message>
        <source>Latest changes that stand in a file beside the database</source>
        <translation>Derniers changements, dans un fichier à côté de la base</translation>
    </message>
    <message>
        <source>Faults of the markup, repaired</source>
        <translation>Fautes de balisage, réparées</translation>
    </message>
    <message>
        <source>Comments whose decisions, notes and passages stay in the report</source>
        <translation>Commentaires dont les décisions, notes et passages restent dans le rapport</translation>
    </message>
    <message>
        <source>Further sheets of the spreadsheet, left out</source>
        <translation>Autres feuilles du classeur, laissées de côté</translation>
    </message>
    <message>
        <source>Data for search engines in the page that cannot be read</source>
        <translation>Données pour moteurs de recherche illisibles dans la page</translation>
    </message>
    <message>
        <source>Rows with too many or too few cells</source>
        <translation>Lignes dont le nombre de cellules ne convient pas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a loss and its count</comment>
        <translation>%1&#x202f;:&#x202f;%2</translation>
    </message>
    <message>
        <source>%1: %2 (for example “%3”)</source>
        <comment>a loss, its count, an example</comment>
        <translation>%1&#x202f;: %2 (par exemple «&#x202f;%3&#x202f;»)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done, total</comment>
        <translation>%1 sur&#x202f;%2</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>encore&#x202f;%1 s environ</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>encore&#x202f;%1 min environ</translation>
    </message>
    <message>
        <source>about %1 h %2 min left</source>
        <translation>encore&#x202f;%1 h&#x202f;%2 min environ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>stage, how far</comment>
        <translation>%1&#x202f;:&#x202f;%2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>time left unknown</source>
        <translation>temps restant inconnu</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>very probable</source>
        <translation>très probable</translation>
    </message>
    <message>
        <source>the text begins with the name of its author</source>
        <translation>le texte commence par le nom de son auteur</translation>
    </message>
    <message>
        <source>the text quotes it</source>
        <translation>le texte le cite</translation>
    </message>
    <message>
        <source>the site stops nesting here, and both take part in the same exchange</source>
        <translation>le site cesse d’imbriquer ici, et les deux prennent part au même échange</translation>
    </message>
    <message>
        <source>another capture of the thread says so</source>
        <translation>une autre capture du fil le dit</translation>
    </message>
    <message>
        <source>Seems to answer %1: %2 (%3)</source>
        <comment>a comment&apos;s id, the reason, how sure</comment>
        <translation>Semble répondre à %1&#x202f;: %2 (%3)</translation>
    </message>
    <message>
        <source>the same address</source>
        <translation>même adresse</translation>
    </message>
    <message>
        <source>the same identifiers with the same texts</source>
        <translation>mêmes identifiants avec les mêmes textes</translation>
    </message>
    <message>
        <source>the same texts of the same authors</source>
        <translation>mêmes textes des mêmes auteurs</translation>
    </message>
    <message>
        <source>holds as many comments as it announces</source>
        <translation>contient autant de commentaires qu’annoncé</translation>
    </message>
    <message>
        <source>announces no number</source>
        <translation>n’annonce aucun nombre</translation>
    </message>
    <message>
        <source>holds fewer comments than it announces: what it lacks proves nothing</source>
        <translation>contient moins de commentaires qu’annoncé&#x202f;: ce qui y manque ne prouve rien</translation>
    </message>
    <message>
        <source>a feed of the latest comments: what it lacks proves nothing</source>
        <translation>un flux des derniers commentaires&#x202f;: ce qui y manque ne prouve rien</translation>
    </message>
    <message>
        <source>leaves comments out: what it lacks proves nothing</source>
        <translation>laisse des commentaires de côté&#x202f;: ce qui y manque ne prouve rien</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>status at the source</source>
        <translation>état à la source</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>nouveaux&#x202f;: %1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>modifiés&#x202f;: %1</translation>
    </message>
    <message>
        <source>other words, perhaps because of the other format: %1</source>
        <translation>autres mots, peut-être dus à l’autre format&#x202f;: %1</translation>
    </message>
    <message>
        <source>not in this capture: %1</source>
        <translation>absents de cette capture&#x202f;: %1</translation>
    </message>
    <message>
        <source>of these vanished: %1</source>
        <translation>dont disparus&#x202f;: %1</translation>
    </message>
    <message>
        <source>Earlier capture %1</source>
        <translation>Capture antérieure %1</translation>
    </message>
    <message>
        <source>Later capture %1</source>
        <translation>Capture postérieure %1</translation>
    </message>
    <message>
        <source>%1, there with another %2</source>
        <comment>a capture, what differs</comment>
        <translation>%1, où diffère&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 was changed since %2: %3</source>
        <comment>two comment ids, what differs</comment>
        <translation>%1 a été modifié depuis %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>%1 is no longer there in %2</source>
        <comment>a comment&apos;s id, a capture&apos;s id</comment>
        <translation>%1 n’est plus dans %2</translation>
    </message>
    <message>
        <source>%1 is no longer there in %2, or was edited: it has no identifier</source>
        <comment>a comment&apos;s id, a capture&apos;s id</comment>
        <translation>%1 n’est plus dans %2, ou a été modifié&#x202f;: il n’a pas d’identifiant</translation>
    </message>
    <message>
        <source>Qualified the passage %1 as %2</source>
        <translation>A qualifié le passage %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Withdrew the qualification %1</source>
        <translation>A retiré la qualification %1</translation>
    </message>
    <message>
        <source>Named the person %1</source>
        <translation>A désigné la personne %1</translation>
    </message>
    <message>
        <source>Set the redaction profile %1</source>
        <translation>A défini le profil d’occultation %1</translation>
    </message>
    <message>
        <source>Opened the complaint %1: %2</source>
        <translation>A ouvert la plainte %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Set %1 of the complaint %2 to %3</source>
        <translation>A mis %1 de la plainte %2 à %3</translation>
    </message>
    <message>
        <source>Put the passage %1 into the complaint %2</source>
        <translation>A mis le passage %1 dans la plainte %2</translation>
    </message>
    <message>
        <source>Took the passage %1 out of the complaint %2</source>
        <translation>A retiré le passage %1 de la plainte %2</translation>
    </message>
    <message>
        <source>The complaint %1 was sent on %2</source>
        <translation>La plainte %1 a été envoyée le %2</translation>
    </message>
    <message>
        <source>Receipt of the complaint %1 was confirmed on %2</source>
        <translation>La réception de la plainte %1 a été confirmée le %2</translation>
    </message>
    <message>
        <source>The complaint %1 was answered on %2</source>
        <translation>La plainte %1 a reçu une réponse le %2</translation>
    </message>
    <message>
        <source>Exhibit %1 of the complaint %2: %3</source>
        <translation>Pièce %1 de la plainte %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Withdrew the exhibit %1 of the complaint %2</source>
        <translation>A retiré la pièce %1 de la plainte %2</translation>
    </message>
    <message>
        <source>Anchored the journal up to a-%1 (%2)</source>
        <translation>A ancré le journal jusqu’à a-%1 (%2)</translation>
    </message>
    <message>
        <source>Erased the person %1</source>
        <translation>A effacé la personne %1</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Qualification</translation>
    </message>
    <message>
        <source>Qualification withdrawn</source>
        <translation>Qualification retirée</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Redaction profile</source>
        <translation>Profil d’occultation</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Plainte</translation>
    </message>
    <message>
        <source>Complaint changed</source>
        <translation>Plainte modifiée</translation>
    </message>
    <message>
        <source>Facts of a complaint</source>
        <translation>Faits d’une plainte</translation>
    </message>
    <message>
        <source>Complaint sent</source>
        <translation>Plainte envoyée</translation>
    </message>
    <message>
        <source>Complaint answered</source>
        <translation>Réponse à une plainte</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>Exhibit withdrawn</source>
        <translation>Pièce retirée</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Ancrage</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Effacement</translation>
    </message>
    <message>
        <source>the complaint was sent and does not change any more</source>
        <translation>la plainte a été envoyée et ne change plus</translation>
    </message>
    <message>
        <source>Record the answer, or open another complaint.</source>
        <translation>Enregistrez la réponse, ou ouvrez une autre plainte.</translation>
    </message>
    <message>
        <source>the same words cannot be qualified both ways: %1 stands on them already</source>
        <translation>les mêmes mots ne peuvent recevoir les deux qualifications&#xa0;: %1 les vise déjà</translation>
    </message>
    <message>
        <source>Withdraw the other qualification, or mark other words.</source>
        <translation>Retirez l’autre qualification, ou marquez d’autres mots.</translation>
    </message>
    <message>
        <source>the complaint is not complete: %1</source>
        <translation>la plainte n’est pas complète&#xa0;: %1</translation>
    </message>
    <message>
        <source>“greffier-cli complaint show” lists what is missing.</source>
        <translation>«&#xa0;greffier-cli complaint show&#xa0;» énumère ce qui manque.</translation>
    </message>
    <message>
        <source>the statement of reasons would be refused: %1</source>
        <translation>l’exposé des motifs serait refusé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Correct the field with “decide --dsa” or “case set”.</source>
        <translation>Corrigez le champ avec «&#xa0;decide --dsa&#xa0;» ou «&#xa0;case set&#xa0;».</translation>
    </message>
    <message>
        <source>the export still shows what it should not, %1, and was not written</source>
        <translation>l’export montre encore ce qu’il ne devrait pas, %1, et n’a pas été écrit</translation>
    </message>
    <message>
        <source>Add the word to a person or to the profile, or change the text that holds it.</source>
        <translation>Ajoutez le mot à une personne ou au profil, ou changez le texte qui le contient.</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>manque : %1</translation>
    </message>
    <message>
        <source>no passage was added as a fact</source>
        <translation>aucun passage n’a été ajouté comme fait</translation>
    </message>
    <message>
        <source>%1: the passage was retracted</source>
        <translation>%1 : le passage a été retiré</translation>
    </message>
    <message>
        <source>%1: the passage does not stand in its text</source>
        <translation>%1 : le passage ne se trouve pas dans son texte</translation>
    </message>
    <message>
        <source>%1: the later capture %2 does not show these words any more</source>
        <translation>%1 : la capture ultérieure %2 ne montre plus ces mots</translation>
    </message>
    <message>
        <source>%1: no exhibit shows this passage</source>
        <translation>%1 : aucune pièce ne montre ce passage</translation>
    </message>
    <message>
        <source>no exhibit was numbered</source>
        <translation>aucune pièce n’est numérotée</translation>
    </message>
    <message>
        <source>%1: no ground is given for this passage</source>
        <translation>%1 : aucun fondement n’est donné pour ce passage</translation>
    </message>
    <message>
        <source>%1: the same words are qualified in two ways that exclude each other (%2)</source>
        <translation>%1 : les mêmes mots sont qualifiés de deux façons qui s’excluent (%2)</translation>
    </message>
    <message>
        <source>%1: the entry of the ground %2 is not verified</source>
        <translation>%1 : l’entrée du fondement %2 n’est pas vérifiée</translation>
    </message>
    <message>
        <source>%1: not established: %2</source>
        <translation>%1 : non établi : %2</translation>
    </message>
    <message>
        <source>%1: date unknown: date the publication</source>
        <translation>%1 : date inconnue : dater la publication</translation>
    </message>
    <message>
        <source>%1: the prescription of the ground %2 is over</source>
        <translation>%1 : la prescription du fondement %2 est acquise</translation>
    </message>
    <message>
        <source>%1: this recipient wants public content; whether it is, nobody has said</source>
        <translation>%1 : ce destinataire veut un contenu public ; personne n’a dit qu’il l’est</translation>
    </message>
    <message>
        <source>%1: the exact address of the comment is not known</source>
        <translation>%1 : l’adresse exacte du commentaire n’est pas connue</translation>
    </message>
    <message>
        <source>the journal of the case was never anchored outside</source>
        <translation>le journal du dossier n’a jamais été ancré à l’extérieur</translation>
    </message>
    <message>
        <source>draft</source>
        <comment>a complaint</comment>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>a complaint</comment>
        <translation>envoyée</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <comment>a complaint</comment>
        <translation>reçue</translation>
    </message>
    <message>
        <source>answered</source>
        <comment>a complaint</comment>
        <translation>répondue</translation>
    </message>
    <message>
        <source>anchor of the journal</source>
        <translation>ancrage du journal</translation>
    </message>
    <message>
        <source>exhibit</source>
        <translation>pièce</translation>
    </message>
    <message>
        <source>file of the bundle</source>
        <translation>fichier du scellé</translation>
    </message>
    <message>
        <source>list of the bundle</source>
        <translation>liste du scellé</translation>
    </message>
    <message>
        <source>listed file</source>
        <translation>fichier listé</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>that the site really showed this</source>
        <translation>que le site a vraiment affiché cela</translation>
    </message>
    <message>
        <source>that the clock was right before the journal was first anchored outside</source>
        <translation>que l&apos;horloge était juste avant le premier ancrage extérieur du journal</translation>
    </message>
    <message>
        <source>that nobody rebuilt the whole journal before its head was noted elsewhere</source>
        <translation>que personne n&apos;a refait tout le journal avant que sa tête soit notée ailleurs</translation>
    </message>
    <message>
        <source>who the people behind the names of authors and operators are</source>
        <translation>qui sont les personnes derrière les noms d&apos;auteurs et d&apos;opérateurs</translation>
    </message>
    <message>
        <source>who made the time stamps: no certificate of an authority was given to trace them to (--ca)</source>
        <translation>qui a fait les horodatages : aucun certificat d&apos;autorité n&apos;a été donné pour y remonter (--ca)</translation>
    </message>
    <message>
        <source>who made the bundle: it is not signed, and whoever changes a file can make new lists</source>
        <translation>qui a fait le scellé : il n&apos;est pas signé, et qui change un fichier peut refaire les listes</translation>
    </message>
    <message>
        <source>whose key signed the bundle: no public key was given to compare with (--key)</source>
        <translation>à qui est la clé qui a signé le scellé : aucune clé publique n&apos;a été donnée pour comparer (--key)</translation>
    </message>
    <message>
        <source>that the pseudonymised texts are those of the captured files, which are left out</source>
        <translation>que les textes pseudonymisés sont ceux des fichiers capturés, laissés de côté</translation>
    </message>
    <message>
        <source>what the acts say, which is left out: their hashes were only followed</source>
        <translation>ce que disent les actes, laissé de côté : leurs empreintes ont seulement été suivies</translation>
    </message>
    <message>
        <source>Time stamp of %1 up to a-%2 by %3, traced to an authority that you trust</source>
        <translation>Horodatage du %1 jusqu&apos;à a-%2 par %3, relié à une autorité de confiance</translation>
    </message>
    <message>
        <source>Time stamp of %1 up to a-%2 by %3, signed, authority not checked</source>
        <translation>Horodatage du %1 jusqu&apos;à a-%2 par %3, signé, autorité non contrôlée</translation>
    </message>
    <message>
        <source>%1 (not verified)</source>
        <translation>%1 (non vérifié)</translation>
    </message>
    <message>
        <source>Source: %1, version of %2</source>
        <translation>Source : %1, version du %2</translation>
    </message>
    <message>
        <source>%1 of %2 established</source>
        <translation>%1 sur %2 établis</translation>
    </message>
    <message>
        <source>date unknown: date the publication</source>
        <translation>date inconnue : dater la publication</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>date inconnue</translation>
    </message>
    <message numerus="yes">
        <source>until %1, %n day(s) left</source>
        <translation>
            <numerusform>jusqu’au %1, %n jour restant</numerusform>
            <numerusform>jusqu’au %1, %n jours restants</numerusform>
        </translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>échu depuis le %1</translation>
    </message>
    <message>
        <source>No: everything is shown</source>
        <translation>Non : tout est montré</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Names and personal data</source>
        <translation>Noms et données personnelles</translation>
    </message>
    <message>
        <source>It breaks the terms of use</source>
        <translation>Contraire aux conditions d’utilisation</translation>
    </message>
    <message>
        <source>It is illegal</source>
        <translation>Illicite</translation>
    </message>
    <message>
        <source>Animal welfare</source>
        <translation>Bien-être animal</translation>
    </message>
    <message>
        <source>Information of consumers</source>
        <translation>Information des consommateurs</translation>
    </message>
    <message>
        <source>Violence online</source>
        <translation>Violence en ligne</translation>
    </message>
    <message>
        <source>Violence online against women</source>
        <translation>Violence en ligne contre les femmes</translation>
    </message>
    <message>
        <source>Personal data and private life</source>
        <translation>Données personnelles et vie privée</translation>
    </message>
    <message>
        <source>Illegal or harmful speech</source>
        <translation>Propos illicites ou préjudiciables</translation>
    </message>
    <message>
        <source>Intellectual property</source>
        <translation>Propriété intellectuelle</translation>
    </message>
    <message>
        <source>Public debate and elections</source>
        <translation>Débat public et élections</translation>
    </message>
    <message>
        <source>Notice that names no category</source>
        <translation>Notification sans catégorie</translation>
    </message>
    <message>
        <source>Other breach of the terms of use</source>
        <translation>Autre manquement aux conditions d’utilisation</translation>
    </message>
    <message>
        <source>Protection of minors</source>
        <translation>Protection des mineurs</translation>
    </message>
    <message>
        <source>Public security</source>
        <translation>Sécurité publique</translation>
    </message>
    <message>
        <source>Scams and fraud</source>
        <translation>Escroqueries et fraudes</translation>
    </message>
    <message>
        <source>Self-harm</source>
        <translation>Automutilation et suicide</translation>
    </message>
    <message>
        <source>Unsafe and prohibited products</source>
        <translation>Produits dangereux ou interdits</translation>
    </message>
    <message>
        <source>Violence</source>
        <translation>Violence</translation>
    </message>
    <message>
        <source>about %1 (“%2”)</source>
        <comment>counted back from the moment of capture</comment>
        <translation>vers le %1 («&#xa0;%2&#xa0;»)</translation>
    </message>
    <message>
        <source>as a person says</source>
        <translation>une personne le dit</translation>
    </message>
    <message>
        <source>as the page says</source>
        <translation>la page le dit</translation>
    </message>
    <message>
        <source>from the headers saved with the page</source>
        <translation>d’après les en-têtes enregistrés avec la page</translation>
    </message>
    <message>
        <source>the file’s own time, which copying may change</source>
        <translation>date du fichier, qu’une copie peut changer</translation>
    </message>
    <message>
        <source>nothing tells it: the moment it was brought in</source>
        <translation>rien ne le dit&#xa0;: moment de l’import</translation>
    </message>
    <message>
        <source>Attached files beyond the limits, not kept</source>
        <translation>Fichiers joints au-delà des limites, non gardés</translation>
    </message>
    <message>
        <source>Times that only say how long ago; nothing tells when the page was saved</source>
        <translation>Heures qui disent seulement «&#xa0;il y a…&#xa0;»&#xa0;; rien ne dit quand la page a été enregistrée</translation>
    </message>
    <message>
        <source>Times that only say roughly how long ago</source>
        <translation>Heures qui disent seulement à peu près «&#xa0;il y a…&#xa0;»</translation>
    </message>
    <message>
        <source>Times that say how long ago, counted back from the moment of capture</source>
        <translation>Heures qui disent «&#xa0;il y a…&#xa0;», comptées à rebours du moment de la capture</translation>
    </message>
    <message>
        <source>Opened the complaint %1</source>
        <translation>A ouvert la plainte %1</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>There is no other one this way.</source>
        <translation>Il n’y en a pas d’autre de ce côté.</translation>
    </message>
    <message>
        <source>%1 is no comment of this case.</source>
        <translation>%1 n’est pas un commentaire de ce dossier.</translation>
    </message>
</context>
</TS>
