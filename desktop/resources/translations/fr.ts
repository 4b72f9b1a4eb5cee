<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AccountPage</name>
    <message>
        <source>Add Subscription</source>
        <translation>Ajouter un abonnement</translation>
    </message>
    <message>
        <source>Fetching your account</source>
        <translation>Récupération de votre compte</translation>
    </message>
    <message>
        <source>Opening your data. If your keyring asks for its password, it is for this.</source>
        <translation>Ouverture de vos données. Si votre trousseau demande son mot de passe, c’est pour cela.</translation>
    </message>
    <message>
        <source>{count} · no charge ahead</source>
        <translation>{count} · aucun prélèvement à venir</translation>
    </message>
    <message>
        <source>{count} · next charge {day}, {days}</source>
        <translation>{count} · prochain prélèvement le {day}, {days}</translation>
    </message>
</context>
<context>
    <name>AccountsCard</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Add Account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Nothing is shared between accounts. Signing out removes an account&apos;s data from this computer.</source>
        <translation>Rien n’est partagé entre les comptes. La déconnexion supprime les données d’un compte de cet ordinateur.</translation>
    </message>
    <message>
        <source>Waiting to be sent: {count}</source>
        <translation>À envoyer : {count}</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Affiché actuellement</translation>
    </message>
    <message>
        <source>Switch to {name}</source>
        <translation>Passer à {name}</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Sign out {name}</source>
        <translation>Déconnecter {name}</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>Appearance and language</source>
        <translation>Apparence et langue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Langue du système</translation>
    </message>
</context>
<context>
    <name>AskSupport</name>
    <message>
        <source>Write to support</source>
        <translation>Écrire à l’assistance</translation>
    </message>
    <message>
        <source>Ask about this payment</source>
        <translation>Question sur ce paiement</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>De quoi s’agit-il&#x202f;?</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Votre message</translation>
    </message>
    <message>
        <source>Do not write card numbers or patient data.</source>
        <translation>N’indiquez ni numéro de carte ni données de patient.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>What should we look at?</source>
        <translation>Que devons-nous examiner&#x202f;?</translation>
    </message>
    <message>
        <source>{count} of {most} characters</source>
        <translation>{count} caractères sur {most}</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Your question was sent</source>
        <translation>Votre question a été envoyée</translation>
    </message>
    <message>
        <source>People read it and answer by e-mail.</source>
        <translation>Une personne la lira et vous répondra par e-mail.</translation>
    </message>
    <message>
        <source>Reference {reference}</source>
        <translation>Référence {reference}</translation>
    </message>
    <message>
        <source>Copy reference</source>
        <translation>Copier la référence</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message>
        <source>Needs your attention</source>
        <translation>À traiter</translation>
    </message>
</context>
<context>
    <name>BalanceCard</name>
    <message>
        <source>Running low</source>
        <translation>Presque épuisés</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>crédits</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>crédit</translation>
    </message>
    <message>
        <source>{card} pays for credits and for all subscriptions.</source>
        <translation>{card} paie les crédits et tous les abonnements.</translation>
    </message>
    <message>
        <source>This is from {time}. To buy credits, sign in again.</source>
        <translation>État à {time}. Pour acheter des crédits, reconnectez-vous.</translation>
    </message>
    <message>
        <source>This is from {time}. To buy credits, unlock this computer&apos;s keyring.</source>
        <translation>État à {time}. Pour acheter des crédits, déverrouillez le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>This is from {time}. To buy credits, go online.</source>
        <translation>État à {time}. Pour acheter des crédits, connectez-vous à Internet.</translation>
    </message>
</context>
<context>
    <name>BuyCreditsSheet</name>
    <message>
        <source>Buy Credits</source>
        <translation>Acheter des crédits</translation>
    </message>
    <message>
        <source>Buy {pack}?</source>
        <translation>Acheter {pack}&#x202f;?</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel {plan}</source>
        <translation>Résilier {plan}</translation>
    </message>
    <message>
        <source>What should happen to {plan}?</source>
        <translation>Que doit devenir {plan}&#x202f;?</translation>
    </message>
    <message>
        <source>{planned} What you choose now replaces this.</source>
        <translation>{planned} Ce que vous choisissez maintenant le remplace.</translation>
    </message>
    <message>
        <source>Keep Subscription</source>
        <translation>Garder l’abonnement</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Pause Subscription for 12 weeks</source>
        <translation>Mettre en pause 12 semaines</translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>Passer à une formule inférieure</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Résilier</translation>
    </message>
    <message>
        <source>Cancel {plan}?</source>
        <translation>Résilier {plan}&#x202f;?</translation>
    </message>
    <message>
        <source>Cancel Subscription</source>
        <translation>Résilier l’abonnement</translation>
    </message>
    <message>
        <source>Pause {plan} for 12 weeks?</source>
        <translation>Mettre {plan} en pause pendant 12 semaines&#x202f;?</translation>
    </message>
    <message>
        <source>Pause Subscription</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Downgrade {plan}?</source>
        <translation>Passer {plan} à une formule inférieure&#x202f;?</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ Retour</translation>
    </message>
    <message>
        <source>Downgrade to {plan}</source>
        <translation>Passer à {plan}</translation>
    </message>
    <message>
        <source>What is possible here has just changed. Choose again.</source>
        <translation>Ce qui est possible ici vient de changer. Choisissez de nouveau.</translation>
    </message>
    <message>
        <source>A downgrade needs a connection, because its price is asked for first.</source>
        <translation>Un passage à une formule inférieure demande une connexion, car son prix est d’abord demandé.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>This subscription has just changed. Look at the dates again.</source>
        <translation>Cet abonnement vient de changer. Vérifiez à nouveau les dates.</translation>
    </message>
</context>
<context>
    <name>ChangePlanDialog</name>
    <message>
        <source>Change Plan</source>
        <translation>Changer de formule</translation>
    </message>
    <message>
        <source>You have {plan}. What would you like instead?</source>
        <translation>Vous avez {plan}. Que souhaitez-vous à la place&#x202f;?</translation>
    </message>
    <message>
        <source>{planned} What you choose now replaces this.</source>
        <translation>{planned} Ce que vous choisissez maintenant le remplace.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Add Payment Method</source>
        <translation>Ajouter un moyen de paiement</translation>
    </message>
    <message>
        <source>Change to {plan}?</source>
        <translation>Passer à {plan}&#x202f;?</translation>
    </message>
</context>
<context>
    <name>Credits</name>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Credits pay for single uses beside your subscriptions. You buy them once; nothing renews.</source>
        <translation>Les crédits paient des usages ponctuels en dehors de vos abonnements. Vous les achetez une fois&#x202f;; rien ne se renouvelle.</translation>
    </message>
    <message>
        <source>Fetching your account</source>
        <translation>Récupération de votre compte</translation>
    </message>
    <message>
        <source>No credits have been bought or spent yet.</source>
        <translation>Aucun crédit n’a encore été acheté ni utilisé.</translation>
    </message>
    <message>
        <source>The history is not on this computer yet. It is fetched when the server can be reached.</source>
        <translation>L’historique n’est pas encore sur cet ordinateur. Il sera récupéré dès que le serveur sera joignable.</translation>
    </message>
</context>
<context>
    <name>CreditsCard</name>
    <message>
        <source>3DICOM Credits</source>
        <translation>Crédits 3DICOM</translation>
    </message>
    <message>
        <source>Buy Credits</source>
        <translation>Acheter des crédits</translation>
    </message>
    <message>
        <source>For: {uses}</source>
        <translation>Pour&#xa0;: {uses}</translation>
    </message>
</context>
<context>
    <name>CsvBar</name>
    <message>
        <source>CSV export</source>
        <translation>Export CSV</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Writing {count} of {total} invoices</source>
        <translation>Écriture de {count} factures sur {total}</translation>
    </message>
    <message>
        <source>Writing the invoices</source>
        <translation>Écriture des factures</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message numerus="yes">
        <source>{count} invoices were written to {file}.</source>
        <translation>
            <numerusform>{count} facture a été enregistrée dans {file}.</numerusform>
            <numerusform>{count} factures ont été enregistrées dans {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Data on this computer</source>
        <translation>Données sur cet ordinateur</translation>
    </message>
    <message>
        <source>Export My Data…</source>
        <translation>Exporter mes données…</translation>
    </message>
    <message>
        <source>Writes all that is known here of the account shown now: subscriptions, invoices, credits.</source>
        <translation>Écrit tout ce qui est connu ici du compte affiché&#xa0;: abonnements, factures, crédits.</translation>
    </message>
    <message>
        <source>Signs every account out here and removes what is kept. Nothing changes at the server.</source>
        <translation>Déconnecte ici tous les comptes et supprime ce qui est conservé. Rien ne change sur le serveur.</translation>
    </message>
    <message>
        <source>Delete Local Data…</source>
        <translation>Supprimer les données locales…</translation>
    </message>
    <message>
        <source>Kept encrypted; the key is in the keyring of this computer.</source>
        <translation>Conservées chiffrées&#x202f;; la clé est dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>3DICOM account data {day}.json</source>
        <translation>Données du compte 3DICOM {day}.json</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Suppression…</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Delete local data</source>
        <translation>Supprimer les données locales</translation>
    </message>
    <message>
        <source>Delete all data on this computer?</source>
        <translation>Supprimer toutes les données de cet ordinateur&#x202f;?</translation>
    </message>
    <message>
        <source>These accounts are signed out here, and what is kept of them is removed:</source>
        <translation>Ces comptes sont déconnectés ici, et ce qui en est conservé est supprimé&#xa0;:</translation>
    </message>
    <message>
        <source>Subscriptions go on as they are, nothing changes at the server, and your settings stay. Sign in again to have everything back.</source>
        <translation>Les abonnements continuent tels quels, rien ne change sur le serveur, et vos paramètres restent. Reconnectez-vous pour tout retrouver.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Delete Local Data</source>
        <translation>Supprimer les données locales</translation>
    </message>
    <message numerus="yes">
        <source>%n actions were not sent yet. They are dropped.</source>
        <translation>
            <numerusform>%n action n’a pas encore été envoyée. Elle est abandonnée.</numerusform>
            <numerusform>%n actions n’ont pas encore été envoyées. Elles sont abandonnées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Billing Details</source>
        <translation>Coordonnées de facturation</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Printed on your future invoices.</source>
        <translation>Imprimées sur vos prochaines factures.</translation>
    </message>
    <message>
        <source>These details have just been changed elsewhere. Saving replaces them.</source>
        <translation>Ces coordonnées viennent d’être modifiées ailleurs. L’enregistrement les remplace.</translation>
    </message>
    <message>
        <source>None yet. Add your company or your name and address.</source>
        <translation>Rien pour l’instant. Ajoutez votre société, ou votre nom et votre adresse.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>Name or company</source>
        <translation>Nom ou société</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address, second line</source>
        <translation>Adresse, deuxième ligne</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>État ou province</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Choose a country</source>
        <translation>Choisissez un pays</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Choose the country of this address.</source>
        <translation>Choisissez le pays de cette adresse.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Chosen invoice</source>
        <translation>Facture choisie</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>Payer maintenant</translation>
    </message>
    <message>
        <source>Download PDF</source>
        <translation>Télécharger le PDF</translation>
    </message>
    <message numerus="yes">
        <source>{count} invoices chosen</source>
        <translation>
            <numerusform>{count} facture choisie</numerusform>
            <numerusform>{count} factures choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Their PDFs are saved in a folder of your choice.</source>
        <translation>Leurs PDF sont enregistrés dans un dossier de votre choix.</translation>
    </message>
    <message numerus="yes">
        <source>Download {count} PDFs</source>
        <translation>
            <numerusform>Télécharger {count} PDF</numerusform>
            <numerusform>Télécharger {count} PDF</numerusform>
        </translation>
    </message>
    <message>
        <source>Download all</source>
        <translation>Tout télécharger</translation>
    </message>
    <message>
        <source>Pay {amount} now</source>
        <translation>Payer {amount}</translation>
    </message>
    <message>
        <source>Fetching the lines of this invoice</source>
        <translation>Récupération des lignes de cette facture</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>Du {start} au {end}</translation>
    </message>
    <message>
        <source>This invoice has no lines.</source>
        <translation>Cette facture n’a pas de ligne.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Your card is tried again on {day}, {days}.</source>
        <translation>Un nouveau prélèvement sur votre carte sera tenté le {day}, {days}.</translation>
    </message>
    <message>
        <source>{day}, {days}</source>
        <translation>{day}, {days}</translation>
    </message>
    <message>
        <source>Amount due</source>
        <translation>Montant dû</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payée</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Remboursée</translation>
    </message>
    <message>
        <source>Ask about this payment</source>
        <translation>Question sur ce paiement</translation>
    </message>
    <message>
        <source>Ask us</source>
        <translation>Nous demander</translation>
    </message>
</context>
<context>
    <name>DowngradePage</name>
    <message>
        <source>{plan}, {price} / year</source>
        <translation>{plan}, {price} / an</translation>
    </message>
    <message>
        <source>{plan}, {price} / month</source>
        <translation>{plan}, {price} / mois</translation>
    </message>
</context>
<context>
    <name>DownloadsBar</name>
    <message>
        <source>Downloads</source>
        <translation>Téléchargements</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Downloading {count} of {total}</source>
        <translation>Téléchargement de {count} sur {total}</translation>
    </message>
    <message>
        <source>Downloading the PDF</source>
        <translation>Téléchargement du PDF</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Afficher le dossier</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>There is no PDF of a draft. Nothing was downloaded.</source>
        <translation>Un brouillon n’a pas de PDF. Rien n’a été téléchargé.</translation>
    </message>
    <message>
        <source>{file} was saved in {folder}.</source>
        <translation>{file} a été enregistré dans {folder}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} PDFs were saved in {folder}.</source>
        <translation>
            <numerusform>{count} PDF a été enregistré dans {folder}.</numerusform>
            <numerusform>{count} PDF ont été enregistrés dans {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>The PDF could not be downloaded.</source>
        <translation>Le PDF n’a pas pu être téléchargé.</translation>
    </message>
    <message>
        <source>Cancelled. {count} of {total} PDFs were saved in {folder}.</source>
        <translation>Annulé. {count} PDF sur {total} ont été enregistrés dans {folder}.</translation>
    </message>
    <message>
        <source>{count} of {total} PDFs were saved in {folder}.</source>
        <translation>{count} PDF sur {total} ont été enregistrés dans {folder}.</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Pay now</source>
        <translation>Payer maintenant</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Face</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search number, description or amount</source>
        <translation>Rechercher un numéro, une description ou un montant</translation>
    </message>
    <message>
        <source>Search invoices</source>
        <translation>Rechercher des factures</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Les plus anciennes d’abord</translation>
    </message>
    <message>
        <source>Highest amount first</source>
        <translation>Montant le plus élevé d’abord</translation>
    </message>
    <message>
        <source>Lowest amount first</source>
        <translation>Montant le plus bas d’abord</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Par numéro</translation>
    </message>
    <message>
        <source>By number, last first</source>
        <translation>Par numéro, les derniers d’abord</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Par état</translation>
    </message>
    <message>
        <source>By status, last first</source>
        <translation>Par état, ordre inverse</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show the invoices of all subscriptions</source>
        <translation>Afficher les factures de tous les abonnements</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Toutes les années</translation>
    </message>
    <message>
        <source>Only {name} ✕</source>
        <translation>{name} seulement ✕</translation>
    </message>
    <message>
        <source>one subscription</source>
        <translation>un abonnement</translation>
    </message>
    <message>
        <source>Only {name}. Press to show all</source>
        <translation>{name} seulement. Appuyez pour tout afficher</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Sandbox</source>
        <translation>Bac à sable</translation>
    </message>
    <message>
        <source>Not heard from the server yet</source>
        <translation>Pas encore de nouvelles du serveur</translation>
    </message>
    <message>
        <source>Last heard from the server today at {time}</source>
        <translation>Dernières nouvelles du serveur aujourd’hui à {time}</translation>
    </message>
    <message>
        <source>Last heard from the server: {time}</source>
        <translation>Dernières nouvelles du serveur&#xa0;: {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n actions waiting to be sent</source>
        <translation>
            <numerusform>%n action en attente d’envoi</numerusform>
            <numerusform>%n actions en attente d’envoi</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waiting to be sent</source>
        <translation>Rien en attente d’envoi</translation>
    </message>
    <message>
        <source>Sandbox · demo prices</source>
        <translation>Bac à sable · prix fictifs</translation>
    </message>
    <message>
        <source>Demo prices</source>
        <translation>Prix fictifs</translation>
    </message>
</context>
<context>
    <name>FreshnessButton</name>
    <message>
        <source>Ask the server now (F5)</source>
        <translation>Interroger le serveur maintenant (F5)</translation>
    </message>
    <message>
        <source>Refresh. {state}</source>
        <translation>Actualiser. {state}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Write to us here, or to {address}.</source>
        <translation>Écrivez-nous ici, ou à {address}.</translation>
    </message>
    <message>
        <source>More answers appear here once the server has been reached.</source>
        <translation>D’autres réponses apparaîtront ici dès que le serveur aura été joint.</translation>
    </message>
    <message>
        <source>More help</source>
        <translation>Plus d’aide</translation>
    </message>
    <message>
        <source>Write to Support</source>
        <translation>Écrire à l’assistance</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Save Diagnostics…</source>
        <translation>Enregistrer le diagnostic…</translation>
    </message>
    <message>
        <source>A zip file for support: the log, versions and configuration. No password, name, e-mail address or card is in it, and it is sent nowhere by itself.</source>
        <translation>Un fichier zip pour l’assistance&#xa0;: le journal, les versions et la configuration. Il ne contient ni mot de passe, ni nom, ni adresse e-mail, ni carte, et il n’est envoyé nulle part tout seul.</translation>
    </message>
    <message>
        <source>3DICOM Account diagnostics.zip</source>
        <translation>Diagnostic 3DICOM Account.zip</translation>
    </message>
    <message>
        <source>{plan} ended on {day}.</source>
        <translation>{plan} s’est terminé le {day}.</translation>
    </message>
    <message>
        <source>Open the knowledge base</source>
        <translation>Ouvrir la base de connaissances</translation>
    </message>
    <message>
        <source>3DICOM Account {version}</source>
        <translation>3DICOM Account {version}</translation>
    </message>
</context>
<context>
    <name>IntervalSwitch</name>
    <message>
        <source>Monthly</source>
        <translation>Mensuel</translation>
    </message>
    <message>
        <source>Annual</source>
        <translation>Annuel</translation>
    </message>
    <message>
        <source>How often you pay</source>
        <translation>À quelle fréquence vous payez</translation>
    </message>
    <message>
        <source>Save up to {percent}</source>
        <translation>Jusqu’à {percent} d’économie</translation>
    </message>
</context>
<context>
    <name>InvoiceDeeds</name>
    <message>
        <source>Save the PDFs in</source>
        <translation>Enregistrer les PDF dans</translation>
    </message>
    <message>
        <source>Save Here</source>
        <translation>Enregistrer ici</translation>
    </message>
    <message>
        <source>3DICOM invoices {day}.csv</source>
        <translation>Factures 3DICOM {day}.csv</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Attached is invoice {number} of {day}, {amount}.</source>
        <translation>Ci-joint la facture {number} du {day}, {amount}.</translation>
    </message>
</context>
<context>
    <name>InvoiceHistory</name>
    <message>
        <source>Invoice History</source>
        <translation>Historique des factures</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Writes all invoices that are found now into a file</source>
        <translation>Écrit dans un fichier toutes les factures trouvées</translation>
    </message>
    <message>
        <source>Fetching your account</source>
        <translation>Récupération de votre compte</translation>
    </message>
    <message>
        <source>Opening your data</source>
        <translation>Ouverture de vos données</translation>
    </message>
    <message>
        <source>There is nothing to show until your data can be opened.</source>
        <translation>Il n’y a rien à afficher tant que vos données ne peuvent pas être ouvertes.</translation>
    </message>
    <message>
        <source>Reading older invoices…</source>
        <translation>Lecture des factures plus anciennes…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
</context>
<context>
    <name>InvoiceModel</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>InvoiceSection</name>
    <message>
        <source>Invoice History</source>
        <translation>Historique des factures</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Reading the invoices</source>
        <translation>Lecture des factures</translation>
    </message>
    <message>
        <source>There is no invoice yet.</source>
        <translation>Il n’y a pas encore de facture.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Afficher les {count}</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>Payer maintenant</translation>
    </message>
    <message>
        <source>Pay {invoice} now</source>
        <translation>Payer {invoice} maintenant</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Download {invoice}</source>
        <translation>Télécharger {invoice}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>InvoiceTable</name>
    <message>
        <source>Invoices</source>
        <translation>Factures</translation>
    </message>
</context>
<context>
    <name>LedgerCard</name>
    <message>
        <source>Credit history</source>
        <translation>Historique des crédits</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>Afficher les entrées plus anciennes</translation>
    </message>
    <message>
        <source>Reading your credit history</source>
        <translation>Lecture de votre historique de crédits</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
</context>
<context>
    <name>LedgerTable</name>
    <message>
        <source>Credit history</source>
        <translation>Historique des crédits</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Reading your invoices</source>
        <translation>Lecture de vos factures</translation>
    </message>
    <message>
        <source>No invoice matches</source>
        <translation>Aucune facture ne correspond</translation>
    </message>
    <message>
        <source>Nothing in the history fits this search and these filters.</source>
        <translation>Rien dans l’historique ne correspond à cette recherche et à ces filtres.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Effacer la recherche et les filtres</translation>
    </message>
    <message>
        <source>Fetching your invoices from the server…</source>
        <translation>Récupération de vos factures auprès du serveur…</translation>
    </message>
    <message>
        <source>You have no invoice yet</source>
        <translation>Vous n’avez pas encore de facture</translation>
    </message>
    <message>
        <source>Each payment for a subscription or for credits leaves one here.</source>
        <translation>Chaque paiement d’un abonnement ou de crédits en laisse une ici.</translation>
    </message>
    <message>
        <source>Add Subscription</source>
        <translation>Ajouter un abonnement</translation>
    </message>
</context>
<context>
    <name>MySubscriptions</name>
    <message>
        <source>My Subscriptions</source>
        <translation>Mes abonnements</translation>
    </message>
</context>
<context>
    <name>NextCharge</name>
    <message>
        <source>Payment failed</source>
        <translation>Paiement échoué</translation>
    </message>
    <message>
        <source>Confirm payment</source>
        <translation>Paiement à confirmer</translation>
    </message>
    <message>
        <source>Next charge</source>
        <translation>Prochain prélèvement</translation>
    </message>
    <message>
        <source>Your bank waits for you to confirm</source>
        <translation>Votre banque attend votre confirmation</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>À payer maintenant</translation>
    </message>
    <message>
        <source>Due now · tried again on {day}, {days}</source>
        <translation>À payer maintenant · nouvel essai le {day}, {days}</translation>
    </message>
    <message>
        <source>Nothing further will be charged.</source>
        <translation>Plus rien ne sera prélevé.</translation>
    </message>
    <message>
        <source>{day}, {days}</source>
        <translation>{day}, {days}</translation>
    </message>
    <message>
        <source>no card to pay with</source>
        <translation>aucune carte pour payer</translation>
    </message>
    <message>
        <source>{plan} · {card}</source>
        <translation>{plan} · {card}</translation>
    </message>
</context>
<context>
    <name>PackTile</name>
    <message>
        <source>Save {percent}</source>
        <translation>{percent} d’économie</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Acheter</translation>
    </message>
    <message>
        <source>Buy {pack} for {price}</source>
        <translation>Acheter {pack} pour {price}</translation>
    </message>
</context>
<context>
    <name>PacksCard</name>
    <message>
        <source>Buy Credits</source>
        <translation>Acheter des crédits</translation>
    </message>
    <message>
        <source>Add Payment Method</source>
        <translation>Ajouter un moyen de paiement</translation>
    </message>
    <message>
        <source>Fetching prices</source>
        <translation>Récupération des prix</translation>
    </message>
    <message>
        <source>No credits are on sale at the moment.</source>
        <translation>Aucun crédit n’est en vente pour le moment.</translation>
    </message>
    <message>
        <source>These prices are invented for the sandbox.</source>
        <translation>Ces prix sont inventés pour le bac à sable.</translation>
    </message>
</context>
<context>
    <name>PageButton</name>
    <message>
        <source>Present page</source>
        <translation>Page actuelle</translation>
    </message>
</context>
<context>
    <name>PaymentMethodRow</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Make Default</source>
        <translation>Définir par défaut</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Expired {expiry}</source>
        <translation>Expirée {expiry}</translation>
    </message>
    <message>
        <source>Expires {expiry}</source>
        <translation>Expire {expiry}</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>{brand} ending in {last4}</source>
        <translation>{brand} se terminant par {last4}</translation>
    </message>
    <message>
        <source>{card}: more</source>
        <translation>{card}&#xa0;: plus d’options</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Keep Card</source>
        <translation>Garder la carte</translation>
    </message>
    <message>
        <source>Delete Card</source>
        <translation>Supprimer la carte</translation>
    </message>
    <message>
        <source>Delete {card} ({expiry})? This cannot be undone.</source>
        <translation>Supprimer {card} ({expiry})&#x202f;? Cela ne peut pas être annulé.</translation>
    </message>
</context>
<context>
    <name>PaymentMethods</name>
    <message>
        <source>Payment Method</source>
        <translation>Moyen de paiement</translation>
    </message>
    <message>
        <source>+ Add Payment Method</source>
        <translation>+ Ajouter un moyen de paiement</translation>
    </message>
    <message>
        <source>Opens a page of Stripe in the browser; the card is typed there only</source>
        <translation>Ouvre une page de Stripe dans le navigateur&#x202f;; la carte n’est saisie que là</translation>
    </message>
    <message>
        <source>The default card pays for all subscriptions and credits.</source>
        <translation>La carte par défaut paie tous les abonnements et les crédits.</translation>
    </message>
    <message>
        <source>There is no card yet.</source>
        <translation>Il n’y a pas encore de carte.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Finish adding your card in the browser. It appears here as soon as Stripe confirms it.</source>
        <translation>Terminez l’ajout de votre carte dans le navigateur. Elle apparaît ici dès que Stripe la confirme.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Vérifier maintenant</translation>
    </message>
</context>
<context>
    <name>PlanColumn</name>
    <message>
        <source>Not sold like this</source>
        <translation>N’est pas proposée ainsi</translation>
    </message>
    <message>
        <source>Saves {amount} a year</source>
        <translation>{amount} économisés par an</translation>
    </message>
    <message>
        <source>or {amount} a year</source>
        <translation>ou {amount} par an</translation>
    </message>
    <message>
        <source>/ year</source>
        <translation>/ an</translation>
    </message>
    <message>
        <source>/ month</source>
        <translation>/ mois</translation>
    </message>
    <message>
        <source>Yours · {interval}</source>
        <translation>La vôtre · {interval}</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Gérer</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Resubscribe to {plan}</source>
        <translation>Se réabonner à {plan}</translation>
    </message>
    <message>
        <source>Choose {plan}</source>
        <translation>Choisir {plan}</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Paid period</source>
        <translation>Période payée</translation>
    </message>
    <message>
        <source>Renewal date</source>
        <translation>Date de renouvellement</translation>
    </message>
    <message>
        <source>Next charge</source>
        <translation>Prochain prélèvement</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>Du {start} au {end}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>{amount} on {day}</source>
        <translation>{amount} le {day}</translation>
    </message>
    <message>
        <source>Cancel Subscription</source>
        <translation>Résilier l’abonnement</translation>
    </message>
</context>
<context>
    <name>Pricing</name>
    <message>
        <source>Add Subscription</source>
        <translation>Ajouter un abonnement</translation>
    </message>
    <message>
        <source>‹ My Subscriptions</source>
        <translation>‹ Mes abonnements</translation>
    </message>
    <message>
        <source>You can have several at once. To change one that you have, choose Manage.</source>
        <translation>Vous pouvez en avoir plusieurs à la fois. Pour changer celui que vous avez, choisissez Gérer.</translation>
    </message>
    <message>
        <source>Cancel or pause whenever you like; you keep what you have paid for.</source>
        <translation>Résiliez ou mettez en pause quand vous voulez&#x202f;; vous gardez ce que vous avez payé.</translation>
    </message>
    <message>
        <source>These prices are from the last contact with the server. To buy, sign in again.</source>
        <translation>Ces prix datent du dernier contact avec le serveur. Pour acheter, reconnectez-vous.</translation>
    </message>
    <message>
        <source>These prices are from the last contact with the server. To buy, unlock this computer&apos;s keyring.</source>
        <translation>Ces prix datent du dernier contact avec le serveur. Pour acheter, déverrouillez le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>These prices are from the last contact with the server. To buy, go online.</source>
        <translation>Ces prix datent du dernier contact avec le serveur. Pour acheter, connectez-vous à Internet.</translation>
    </message>
    <message>
        <source>The plans appear here once the server has been reached.</source>
        <translation>Les formules apparaîtront ici dès que le serveur aura été joint.</translation>
    </message>
    <message>
        <source>Nothing is for sale at the moment</source>
        <translation>Rien n’est en vente pour le moment</translation>
    </message>
    <message>
        <source>What you have goes on as it is. Look here again later.</source>
        <translation>Ce que vous avez continue tel quel. Revenez voir ici plus tard.</translation>
    </message>
    <message>
        <source>{names} or {last}</source>
        <translation>{names} ou {last}</translation>
    </message>
    <message>
        <source>Fetching the plans</source>
        <translation>Récupération des formules</translation>
    </message>
    <message>
        <source>These are demo prices.</source>
        <translation>Ces prix sont fictifs.</translation>
    </message>
    <message>
        <source>Try 3DICOM in your browser first</source>
        <translation>Essayez d’abord 3DICOM dans votre navigateur</translation>
    </message>
    <message>
        <source>Paid on a page of Stripe with {cards}.</source>
        <translation>Payé sur une page de Stripe avec {cards}.</translation>
    </message>
</context>
<context>
    <name>PurchaseNote</name>
    <message>
        <source>Waiting for the answer. You may close this: it goes on by itself.</source>
        <translation>En attente de la réponse. Vous pouvez fermer&#xa0;: cela continue tout seul.</translation>
    </message>
</context>
<context>
    <name>PurchaseSheet</name>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ Retour</translation>
    </message>
    <message>
        <source>{card} is charged.</source>
        <translation>{card} est débitée.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation>Continuer dans votre navigateur</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Add Payment Method</source>
        <translation>Ajouter un moyen de paiement</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
</context>
<context>
    <name>QtFormatter</name>
    <message>
        <source>Today {time}</source>
        <translation>Aujourd’hui {time}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>QuestionHead</name>
    <message>
        <source>Answer shown</source>
        <translation>Réponse affichée</translation>
    </message>
    <message>
        <source>Answer hidden</source>
        <translation>Réponse masquée</translation>
    </message>
</context>
<context>
    <name>QuoteBox</name>
    <message>
        <source>Asking for the price…</source>
        <translation>Demande du prix…</translation>
    </message>
    <message>
        <source>The price shown before has expired. Asking for the present one…</source>
        <translation>Le prix affiché auparavant a expiré. Demande du prix actuel…</translation>
    </message>
    <message>
        <source>The price shown before has expired. This is the present one.</source>
        <translation>Le prix affiché auparavant a expiré. Voici le prix actuel.</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Dû maintenant</translation>
    </message>
    <message>
        <source>{plan} begins</source>
        <translation>Début de {plan}</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Immédiatement</translation>
    </message>
    <message>
        <source>Next charge</source>
        <translation>Prochain prélèvement</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>{amount} on {day}</source>
        <translation>{amount} le {day}</translation>
    </message>
    <message>
        <source>Kept for later invoices</source>
        <translation>Conservé pour les prochaines factures</translation>
    </message>
    <message>
        <source>From your balance</source>
        <translation>Prélevé sur votre solde</translation>
    </message>
</context>
<context>
    <name>QuotePanel</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Why are you leaving? (optional)</source>
        <translation>Pourquoi partez-vous&#x202f;? (facultatif)</translation>
    </message>
    <message>
        <source>Rather not say</source>
        <translation>Je préfère ne pas le dire</translation>
    </message>
    <message>
        <source>Anything we should know? (optional)</source>
        <translation>Avez-vous quelque chose à nous signaler&#x202f;? (facultatif)</translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>A failed payment is told at once, whatever is chosen here.</source>
        <translation>Un paiement échoué est signalé aussitôt, quel que soit le choix ici.</translation>
    </message>
    <message>
        <source>Before a charge</source>
        <translation>Avant un prélèvement</translation>
    </message>
    <message>
        <source>Before access ends</source>
        <translation>Avant la fin de l’accès</translation>
    </message>
    <message>
        <source>Before a pause ends</source>
        <translation>Avant la fin d’une pause</translation>
    </message>
    <message>
        <source>Before a card expires</source>
        <translation>Avant l’expiration d’une carte</translation>
    </message>
    <message>
        <source>On the day itself</source>
        <translation>Le jour même</translation>
    </message>
    <message>
        <source>1 day before</source>
        <translation>1 jour avant</translation>
    </message>
    <message numerus="yes">
        <source>%n days before</source>
        <translation>
            <numerusform>%n jour avant</numerusform>
            <numerusform>%n jours avant</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveRow</name>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>3DICOM Account {version}</source>
        <translation>3DICOM Account {version}</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>None configured</source>
        <translation>Aucun n’est configuré</translation>
    </message>
    <message>
        <source>Server: {server}</source>
        <translation>Serveur&#xa0;: {server}</translation>
    </message>
    <message>
        <source>This is the sandbox: people, cards and money are invented.</source>
        <translation>Ceci est le bac à sable&#xa0;: personnes, cartes et argent sont inventés.</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Sign in to 3DICOM Account</source>
        <translation>Se connecter à 3DICOM Account</translation>
    </message>
    <message>
        <source>See your subscriptions and payment methods, and change them.</source>
        <translation>Consultez vos abonnements et moyens de paiement, et modifiez-les.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion en cours…</translation>
    </message>
    <message>
        <source>Contacting the server…</source>
        <translation>Contact du serveur…</translation>
    </message>
    <message>
        <source>Continue in your browser. If it did not open, copy the link and open it yourself.</source>
        <translation>Continuez dans votre navigateur. S’il ne s’est pas ouvert, copiez le lien et ouvrez-le vous-même.</translation>
    </message>
    <message>
        <source>Almost done…</source>
        <translation>Presque terminé…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Sign in with your browser</source>
        <translation>Se connecter avec votre navigateur</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Back to my account</source>
        <translation>Retour à mon compte</translation>
    </message>
    <message>
        <source>This is the sandbox: people, cards and money are invented.</source>
        <translation>Ceci est le bac à sable&#xa0;: personnes, cartes et argent sont inventés.</translation>
    </message>
    <message>
        <source>Connects to {server}</source>
        <translation>Se connecte à {server}</translation>
    </message>
    <message>
        <source>Your password is typed in the browser only, never here.</source>
        <translation>Votre mot de passe n’est saisi que dans le navigateur, jamais ici.</translation>
    </message>
    <message>
        <source>The link is copied. Open it in a browser on this computer.</source>
        <translation>Le lien est copié. Ouvrez-le dans un navigateur sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Address of your billing server</source>
        <translation>Adresse de votre serveur de facturation</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>No server at hand? Everything works on invented people and cards, too.</source>
        <translation>Pas de serveur à disposition&#x202f;? Tout fonctionne aussi avec des personnes et des cartes inventées.</translation>
    </message>
    <message>
        <source>Explore with the sandbox</source>
        <translation>Explorer avec le bac à sable</translation>
    </message>
    <message>
        <source>This is not the address of a server. It begins with https:// and a name, for example {example}.</source>
        <translation>Ce n’est pas l’adresse d’un serveur. Elle commence par https:// et un nom, par exemple {example}.</translation>
    </message>
</context>
<context>
    <name>SignOutDialog</name>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign out now?</source>
        <translation>Se déconnecter maintenant&#x202f;?</translation>
    </message>
    <message>
        <source>Sign out of {name}?</source>
        <translation>Déconnecter {name}&#x202f;?</translation>
    </message>
    <message>
        <source>All that was done with this account was sent. Nothing is lost when you sign out.</source>
        <translation>Tout ce qui a été fait avec ce compte a été envoyé. Rien n’est perdu à la déconnexion.</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Rester connecté</translation>
    </message>
    <message numerus="yes">
        <source>%n actions were not sent yet. They are dropped when you sign out.</source>
        <translation>
            <numerusform>%n action n’a pas encore été envoyée. Elle est abandonnée à la déconnexion.</numerusform>
            <numerusform>%n actions n’ont pas encore été envoyées. Elles sont abandonnées à la déconnexion.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpendingCard</name>
    <message>
        <source>Spent so far</source>
        <translation>Utilisés jusqu’ici</translation>
    </message>
    <message>
        <source>Credits spent, by purpose</source>
        <translation>Crédits utilisés, par usage</translation>
    </message>
    <message>
        <source>{credits} credits, by purpose</source>
        <translation>{credits} crédits, par usage</translation>
    </message>
</context>
<context>
    <name>SpendingChart</name>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
</context>
<context>
    <name>StartupCard</name>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Start 3DICOM Account when I log in to this computer</source>
        <translation>Démarrer 3DICOM Account à l’ouverture de ma session sur cet ordinateur</translation>
    </message>
    <message>
        <source>Then reminders come without opening the window yourself.</source>
        <translation>Les rappels arrivent alors sans que vous ouvriez la fenêtre.</translation>
    </message>
</context>
<context>
    <name>SubscribeSheet</name>
    <message>
        <source>Add Subscription</source>
        <translation>Ajouter un abonnement</translation>
    </message>
    <message>
        <source>Subscribe to {plan}</source>
        <translation>S’abonner à {plan}</translation>
    </message>
    <message>
        <source>You pay on a page of Stripe in your browser; the card is typed there only.</source>
        <translation>Vous payez sur une page de Stripe dans votre navigateur&#x202f;; la carte n’est saisie que là.</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation>Continuer dans votre navigateur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>{plan} appears here as soon as Stripe confirms it. You may close this.</source>
        <translation>{plan} apparaît ici dès que Stripe le confirme. Vous pouvez fermer.</translation>
    </message>
    <message>
        <source>If no page opened, copy the link and open it yourself.</source>
        <translation>Si aucune page ne s’est ouverte, copiez le lien et ouvrez-le vous-même.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Vérifier maintenant</translation>
    </message>
</context>
<context>
    <name>SubscriptionCard</name>
    <message>
        <source>Manage</source>
        <translation>Gérer</translation>
    </message>
    <message>
        <source>No further charge</source>
        <translation>Plus de prélèvement</translation>
    </message>
    <message>
        <source>No card to pay with</source>
        <translation>Aucune carte pour payer</translation>
    </message>
    <message>
        <source>Keep Subscription</source>
        <translation>Garder l’abonnement</translation>
    </message>
    <message>
        <source>Resume Subscription</source>
        <translation>Reprendre l’abonnement</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change Plan</source>
        <translation>Changer de formule</translation>
    </message>
    <message>
        <source>Resubscribe</source>
        <translation>Se réabonner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Résilier</translation>
    </message>
</context>
<context>
    <name>SubscriptionList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Afficher %n de plus</numerusform>
            <numerusform>Afficher %n de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubscriptionManagement</name>
    <message>
        <source>Subscription Management</source>
        <translation>Gestion de l’abonnement</translation>
    </message>
    <message>
        <source>‹ My Subscriptions</source>
        <translation>‹ Mes abonnements</translation>
    </message>
    <message>
        <source>What you pay for {plan}, and with what.</source>
        <translation>Ce que vous payez pour {plan}, et avec quoi.</translation>
    </message>
</context>
<context>
    <name>SubscriptionSummary</name>
    <message>
        <source>/ month</source>
        <translation>/ mois</translation>
    </message>
    <message>
        <source>/ year</source>
        <translation>/ an</translation>
    </message>
</context>
<context>
    <name>TaxIdForm</name>
    <message>
        <source>Kind of tax ID</source>
        <translation>Type de numéro fiscal</translation>
    </message>
    <message>
        <source>Tax ID</source>
        <translation>Numéro fiscal</translation>
    </message>
    <message>
        <source>Add Tax ID</source>
        <translation>Ajouter un numéro fiscal</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>For example {example}</source>
        <translation>Par exemple {example}</translation>
    </message>
    <message>
        <source>Type the tax ID as it stands in your documents.</source>
        <translation>Saisissez le numéro fiscal tel qu’il figure dans vos documents.</translation>
    </message>
</context>
<context>
    <name>TaxIdRow</name>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>En cours de vérification</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Pas de vérification</translation>
    </message>
    <message>
        <source>State unknown to this version</source>
        <translation>État inconnu de cette version</translation>
    </message>
    <message>
        <source>Take {tax_id} off future invoices?</source>
        <translation>Retirer {tax_id} des prochaines factures&#x202f;?</translation>
    </message>
    <message>
        <source>Keep Tax ID</source>
        <translation>Garder le numéro fiscal</translation>
    </message>
    <message>
        <source>Delete Tax ID</source>
        <translation>Supprimer le numéro fiscal</translation>
    </message>
</context>
<context>
    <name>TaxIdsCard</name>
    <message>
        <source>Tax ID</source>
        <translation>Numéro fiscal</translation>
    </message>
    <message>
        <source>+ Add Tax ID</source>
        <translation>+ Ajouter un numéro fiscal</translation>
    </message>
    <message>
        <source>No more than {count} can be kept. Delete one to add another.</source>
        <translation>Il ne peut pas y en avoir plus de {count}. Supprimez-en un pour en ajouter un autre.</translation>
    </message>
    <message>
        <source>Such as a VAT number or an ABN; printed on your future invoices.</source>
        <translation>Par exemple un numéro de TVA ou un ABN&#x202f;; imprimé sur vos prochaines factures.</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>What happens next</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Nothing will be charged and nothing ends.</source>
        <translation>Rien ne sera prélevé et rien ne se termine.</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>À payer maintenant</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>3DICOM Account</source>
        <translation>3DICOM Account</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>&amp;Tableau de bord</translation>
    </message>
    <message>
        <source>&amp;Subscriptions</source>
        <translation>&amp;Abonnements</translation>
    </message>
    <message>
        <source>&amp;Invoices</source>
        <translation>&amp;Factures</translation>
    </message>
    <message>
        <source>&amp;Credits</source>
        <translation>&amp;Crédits</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
</context>
<context>
    <name>UserButton</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Account menu: {name}</source>
        <translation>Menu du compte&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Manage Subscription</source>
        <translation>Gérer l’abonnement</translation>
    </message>
    <message>
        <source>Edit Profile</source>
        <translation>Modifier le profil</translation>
    </message>
    <message>
        <source>Switch to {name} ({email})</source>
        <translation>Passer à {name} ({email})</translation>
    </message>
    <message>
        <source>Add Account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
</context>
<context>
    <name>UsesCard</name>
    <message>
        <source>What credits buy</source>
        <translation>Ce que les crédits permettent</translation>
    </message>
    <message>
        <source>{credits} credits</source>
        <translation>{credits} crédits</translation>
    </message>
    <message>
        <source>Your balance is enough for {count}.</source>
        <translation>Votre solde suffit pour {count}.</translation>
    </message>
    <message>
        <source>Your balance is not enough for this.</source>
        <translation>Votre solde ne suffit pas pour cela.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>3DICOM Account</source>
        <translation>3DICOM Account</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n actif</numerusform>
            <numerusform>%n actifs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_CountedCredits</name>
    <message numerus="yes">
        <source>{count} credits</source>
        <translation>
            <numerusform>{count} crédit</numerusform>
            <numerusform>{count} crédits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Found</name>
    <message numerus="yes">
        <source>{count} of {total} invoices</source>
        <translation>
            <numerusform>{count} facture sur {total}</numerusform>
            <numerusform>{count} factures sur {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} invoices</source>
        <translation>
            <numerusform>{count} facture</numerusform>
            <numerusform>{count} factures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Newcomer</name>
    <message>
        <source>Add Subscription</source>
        <translation>Ajouter un abonnement</translation>
    </message>
    <message>
        <source>You have no subscription yet</source>
        <translation>Vous n’avez pas encore d’abonnement</translation>
    </message>
    <message>
        <source>Choose a plan. It appears here as soon as it is paid.</source>
        <translation>Choisissez une formule. L’abonnement apparaît ici dès qu’il est payé.</translation>
    </message>
    <message>
        <source>Try 3DICOM in your browser first</source>
        <translation>Essayez d’abord 3DICOM dans votre navigateur</translation>
    </message>
</context>
<context>
    <name>_Unopened</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>There is nothing to show until your data can be opened</source>
        <translation>Il n’y a rien à afficher tant que vos données ne peuvent pas être ouvertes</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>There is no screen to open a window on. The same is to be had without one: see 3dicom-account --help.</source>
        <translation>Il n’y a pas d’écran où ouvrir une fenêtre. La même chose est possible sans écran&#xa0;: voir 3dicom-account --help.</translation>
    </message>
    <message>
        <source>We could not reach the server at {host}. Check the connection; nothing is lost.</source>
        <translation>Nous n’avons pas pu joindre le serveur {host}. Vérifiez la connexion&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The server at {host} took too long to answer. It will be asked again; nothing is lost.</source>
        <translation>Le serveur {host} a mis trop de temps à répondre. Il sera interrogé à nouveau&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The certificate that {host} showed was refused ({reason}). Nothing was sent. If this computer&apos;s network inspects connections, its administrator can install the certificate it uses.</source>
        <translation>Le certificat présenté par {host} a été refusé ({reason}). Rien n’a été envoyé. Si le réseau de cet ordinateur inspecte les connexions, son administrateur peut installer le certificat qu’il utilise.</translation>
    </message>
    <message>
        <source>The proxy of this network did not let us through to {host}. Check the proxy settings of this computer.</source>
        <translation>Le proxy de ce réseau ne nous a pas laissés passer vers {host}. Vérifiez les réglages de proxy de cet ordinateur.</translation>
    </message>
    <message>
        <source>Something other than the server at {host} answered. This network may want you to sign in to it first: open any web page, then try again.</source>
        <translation>Autre chose que le serveur {host} a répondu. Ce réseau demande peut-être que vous vous y connectiez d’abord&#xa0;: ouvrez une page web quelconque, puis réessayez.</translation>
    </message>
    <message>
        <source>The server at {host} wanted to send us elsewhere, which we do not follow. This network may want you to sign in to it first.</source>
        <translation>Le serveur {host} a voulu nous envoyer ailleurs, ce que nous ne suivons pas. Ce réseau demande peut-être que vous vous y connectiez d’abord.</translation>
    </message>
    <message>
        <source>The server at {host} is not able to answer just now. It will be asked again; nothing is lost.</source>
        <translation>Le serveur {host} ne peut pas répondre pour le moment. Il sera interrogé à nouveau&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The answer of the server at {host} was cut short. It will be asked again; nothing is lost.</source>
        <translation>La réponse du serveur {host} a été interrompue. Il sera interrogé à nouveau&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The answer of the server at {host} was too large to be right.</source>
        <translation>La réponse du serveur {host} était trop grande pour être juste.</translation>
    </message>
    <message>
        <source>The answer of the server at {host} could not be understood. Nothing was changed here. If this goes on, please tell support.</source>
        <translation>La réponse du serveur {host} n’a pas pu être comprise. Rien n’a été modifié ici. Si cela continue, informez l’assistance.</translation>
    </message>
    <message>
        <source>The server at {host} answered about another account. The answer was thrown away. Please tell support.</source>
        <translation>Le serveur {host} a répondu au sujet d’un autre compte. La réponse a été écartée. Veuillez informer l’assistance.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again; what waits to be sent is kept.</source>
        <translation>Votre session est terminée. Reconnectez-vous&#x202f;; ce qui attend d’être envoyé est conservé.</translation>
    </message>
    <message>
        <source>This has changed since you decided, so nothing was done. Look at it and decide again.</source>
        <translation>Cela a changé depuis votre décision, donc rien n’a été fait. Vérifiez et décidez à nouveau.</translation>
    </message>
    <message>
        <source>The address {address} is not used, because the connection to it would not be encrypted.</source>
        <translation>L’adresse {address} n’est pas utilisée, car la connexion ne serait pas chiffrée.</translation>
    </message>
    <message>
        <source>The address {address} is not used, because the name localhost may lead to another user&apos;s program. The sign-in service must call itself 127.0.0.1 instead.</source>
        <translation>L’adresse {address} n’est pas utilisée, car le nom localhost peut mener au programme d’un autre utilisateur. Le service de connexion doit se nommer 127.0.0.1.</translation>
    </message>
    <message>
        <source>The server at {host} does not offer a sign-in that we can use.</source>
        <translation>Le serveur {host} n’offre pas de connexion que nous puissions utiliser.</translation>
    </message>
    <message>
        <source>The server at {host} says that it is {issuer}. Check the configured address of the sign-in service.</source>
        <translation>Le serveur {host} dit être {issuer}. Vérifiez l’adresse configurée du service de connexion.</translation>
    </message>
    <message>
        <source>The sign-in service at {host} does not offer the protection (PKCE with S256) that we need.</source>
        <translation>Le service de connexion {host} n’offre pas la protection (PKCE avec S256) dont nous avons besoin.</translation>
    </message>
    <message>
        <source>You cancelled the sign-in in the browser.</source>
        <translation>Vous avez annulé la connexion dans le navigateur.</translation>
    </message>
    <message>
        <source>You cancelled the sign-in.</source>
        <translation>Vous avez annulé la connexion.</translation>
    </message>
    <message>
        <source>The sign-in service refused the sign-in ({reason}). Try again.</source>
        <translation>Le service de connexion a refusé la connexion ({reason}). Réessayez.</translation>
    </message>
    <message>
        <source>Nobody signed in within five minutes, so we stopped waiting. Try again.</source>
        <translation>Personne ne s’est connecté en cinq minutes, nous avons donc cessé d’attendre. Réessayez.</translation>
    </message>
    <message>
        <source>The sign-in was stopped, because its page was asked for twice: another program on this computer may have interfered, or the link was opened twice. Nothing was changed. Try again, and tell the one who looks after this computer if it goes on.</source>
        <translation>La connexion a été arrêtée, car sa page a été demandée deux fois : un autre programme de cet ordinateur est peut-être intervenu, ou le lien a été ouvert deux fois. Rien n’a été modifié. Réessayez et, si cela se reproduit, prévenez la personne qui s’occupe de cet ordinateur.</translation>
    </message>
    <message>
        <source>The browser could not have come back to us: this computer does not let us listen on 127.0.0.1.</source>
        <translation>Le navigateur n’aurait pas pu revenir vers nous&#xa0;: cet ordinateur ne nous laisse pas écouter sur 127.0.0.1.</translation>
    </message>
    <message>
        <source>The sign-in service did not give us a session that lasts. Please tell support.</source>
        <translation>Le service de connexion ne nous a pas donné de session durable. Veuillez informer l’assistance.</translation>
    </message>
    <message>
        <source>Taken back before it was sent. Nothing was changed.</source>
        <translation>Annulé avant l’envoi. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again; nothing is lost.</source>
        <translation>Votre session est terminée. Reconnectez-vous&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The billing server could not be reached. Nothing is lost; try again later.</source>
        <translation>Le serveur de facturation n’a pas pu être joint. Rien n’est perdu&#x202f;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>Waiting to be sent for {name} ({email}): {count}</source>
        <translation>À envoyer pour {name} ({email}) : {count}</translation>
    </message>
    <message>
        <source>Go on in your browser. If none opened, open this link: {url}</source>
        <translation>Continuez dans votre navigateur. S’il ne s’est pas ouvert, ouvrez ce lien&#xa0;: {url}</translation>
    </message>
    <message>
        <source>Start one first, such as gnome-keyring, unlocked and on the session bus of this shell.</source>
        <translation>Démarrez-en d’abord un, tel que gnome-keyring, déverrouillé et sur le bus de session de ce shell.</translation>
    </message>
    <message>
        <source>No sign-in was begun: it would have ended with this command.</source>
        <translation>Aucune connexion n’a été commencée : elle aurait pris fin avec cette commande.</translation>
    </message>
    <message>
        <source>Signed in as {name} ({email}).</source>
        <translation>Connecté en tant que {name} ({email}).</translation>
    </message>
    <message>
        <source>{name} is signed out and forgotten on this computer.</source>
        <translation>{name} est déconnecté et oublié sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The account used from now on is that of {name} ({email}).</source>
        <translation>Le compte utilisé désormais est celui de {name} ({email}).</translation>
    </message>
    <message>
        <source>Waiting to be sent: {count}. Signing out would discard that. Run sync first, or sign-out --discard.</source>
        <translation>En attente d’envoi&#xa0;: {count}. La déconnexion les abandonnerait. Exécutez d’abord sync, ou sign-out --discard.</translation>
    </message>
    <message>
        <source>The price you saw is no longer valid. Ask for it again.</source>
        <translation>Le prix que vous avez vu n’est plus valable. Demandez-le à nouveau.</translation>
    </message>
    <message>
        <source>What you saw is no longer true: the period it speaks of is over. Refresh, look at the dates and decide again.</source>
        <translation>Ce que vous avez vu n’est plus vrai&#xa0;: la période en question est terminée. Actualisez, vérifiez les dates et décidez à nouveau.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Résiliation…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Mise en pause…</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Reprise…</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Maintien…</translation>
    </message>
    <message>
        <source>Changing the plan…</source>
        <translation>Changement de formule…</translation>
    </message>
    <message>
        <source>Making default…</source>
        <translation>Définition par défaut…</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Suppression…</translation>
    </message>
    <message>
        <source>Changing your billing details…</source>
        <translation>Modification de vos coordonnées de facturation…</translation>
    </message>
    <message>
        <source>Adding a tax ID…</source>
        <translation>Ajout d’un numéro fiscal…</translation>
    </message>
    <message>
        <source>Deleting a tax ID…</source>
        <translation>Suppression d’un numéro fiscal…</translation>
    </message>
    <message>
        <source>Buying credits…</source>
        <translation>Achat de crédits…</translation>
    </message>
    <message>
        <source>Cancelling: will be sent when you are online.</source>
        <translation>Résiliation&#xa0;: sera envoyée dès que vous serez en ligne.</translation>
    </message>
    <message>
        <source>Pausing: will be sent when you are online.</source>
        <translation>Mise en pause&#xa0;: sera envoyée dès que vous serez en ligne.</translation>
    </message>
    <message>
        <source>Resuming: will be sent when you are online.</source>
        <translation>Reprise&#xa0;: sera envoyée dès que vous serez en ligne.</translation>
    </message>
    <message>
        <source>Keeping: will be sent when you are online.</source>
        <translation>Maintien&#xa0;: sera envoyé dès que vous serez en ligne.</translation>
    </message>
    <message>
        <source>Changing the plan: will be sent when you are online.</source>
        <translation>Changement de formule&#xa0;: sera envoyé dès que vous serez en ligne.</translation>
    </message>
    <message>
        <source>Making default: will be sent when you are online.</source>
        <translation>Définition par défaut&#xa0;: sera envoyée dès que vous serez en ligne.</translation>
    </message>
    <message>
        <source>Deleting: will be sent when you are online.</source>
        <translation>Suppression&#xa0;: sera envoyée dès que vous serez en ligne.</translation>
    </message>
    <message>
        <source>Changing your billing details: will be sent when you are online.</source>
        <translation>Modification de vos coordonnées de facturation&#xa0;: sera envoyée dès que vous serez en ligne.</translation>
    </message>
    <message>
        <source>Adding a tax ID: will be sent when you are online.</source>
        <translation>Ajout d’un numéro fiscal&#xa0;: sera envoyé dès que vous serez en ligne.</translation>
    </message>
    <message>
        <source>Deleting a tax ID: will be sent when you are online.</source>
        <translation>Suppression d’un numéro fiscal&#xa0;: sera envoyée dès que vous serez en ligne.</translation>
    </message>
    <message>
        <source>Buying credits: will be sent when you are online.</source>
        <translation>Achat de crédits&#xa0;: sera envoyé dès que vous serez en ligne.</translation>
    </message>
    <message>
        <source>Sent, but no answer came back. It will be asked again; it cannot happen twice.</source>
        <translation>Envoyé, mais aucune réponse n’est revenue. La question sera reposée&#x202f;; cela ne peut pas se produire deux fois.</translation>
    </message>
    <message>
        <source>Not sent yet: it will be when you have signed in again.</source>
        <translation>Pas encore envoyé&#xa0;: cela le sera quand vous vous serez reconnecté.</translation>
    </message>
    <message>
        <source>Not sent yet: the keyring of this computer is not open. Unlock it to send this.</source>
        <translation>Pas encore envoyé : le trousseau de cet ordinateur n’est pas ouvert. Déverrouillez-le pour que ce soit envoyé.</translation>
    </message>
    <message>
        <source>This was not sent in time, and nothing was changed. Ask for it again.</source>
        <translation>Ceci n’a pas été envoyé à temps, et rien n’a été modifié. Demandez-le à nouveau.</translation>
    </message>
    <message>
        <source>This was not sent in time, and nothing was changed. Look at the dates and decide again.</source>
        <translation>Ceci n’a pas été envoyé à temps, et rien n’a été modifié. Vérifiez les dates et décidez à nouveau.</translation>
    </message>
    <message>
        <source>This was sent, but no answer ever came back, and your account does not show it. It is not sent again. Look at it and decide again.</source>
        <translation>Ceci a été envoyé, mais aucune réponse n’est jamais revenue, et votre compte n’en porte pas trace. Ce n’est pas renvoyé. Vérifiez et décidez à nouveau.</translation>
    </message>
    <message>
        <source>The price you saw was no longer valid, so nothing was done. Ask for it again.</source>
        <translation>Le prix que vous avez vu n’était plus valable, donc rien n’a été fait. Demandez-le à nouveau.</translation>
    </message>
    <message>
        <source>This was sent, but no answer ever came back, and whether you were charged cannot be found out here. It is not sent again. Look at your credits and invoices before you buy again.</source>
        <translation>Ceci a été envoyé, mais aucune réponse n’est jamais revenue, et il est impossible de savoir ici si vous avez été débité. Ce n’est pas renvoyé. Regardez vos crédits et vos factures avant d’acheter à nouveau.</translation>
    </message>
    <message>
        <source>The last payment for {plan} failed.</source>
        <translation>Le dernier paiement pour {plan} a échoué.</translation>
    </message>
    <message>
        <source>Your bank wants you to confirm the payment for {plan}.</source>
        <translation>Votre banque souhaite que vous confirmiez le paiement pour {plan}.</translation>
    </message>
    <message>
        <source>There is no card to pay for {plan}.</source>
        <translation>Il n’y a pas de carte pour payer {plan}.</translation>
    </message>
    <message>
        <source>A payment failed.</source>
        <translation>Un paiement a échoué.</translation>
    </message>
    <message>
        <source>Your bank wants you to confirm a payment.</source>
        <translation>Votre banque souhaite que vous confirmiez un paiement.</translation>
    </message>
    <message>
        <source>There is no card to pay with.</source>
        <translation>Il n’y a pas de carte pour payer.</translation>
    </message>
    <message>
        <source>Something about your account needs you, and this version of the application does not understand what.</source>
        <translation>Quelque chose dans votre compte demande votre attention, et cette version de l’application ne comprend pas quoi.</translation>
    </message>
    <message>
        <source>Update it, or look at the web dashboard.</source>
        <translation>Mettez-la à jour, ou consultez le tableau de bord web.</translation>
    </message>
    <message>
        <source>{price} is paid once you have confirmed it in the browser.</source>
        <translation>{price} seront payés une fois que vous aurez confirmé dans le navigateur.</translation>
    </message>
    <message>
        <source>{price} falls due on {day}, {days}.</source>
        <translation>{price} sont dus le {day}, {days}.</translation>
    </message>
    <message>
        <source>{price} is owed, and the card is not tried again by itself.</source>
        <translation>{price} restent dus, et aucun nouveau prélèvement n’aura lieu tout seul.</translation>
    </message>
    <message>
        <source>{price} is owed. The card is tried again on {day}, {days}.</source>
        <translation>{price} restent dus. Un nouveau prélèvement sera tenté le {day}, {days}.</translation>
    </message>
    <message>
        <source>Your bank wants you to confirm this payment. Nothing takes effect before that: open the invoice in the browser and finish paying there.</source>
        <translation>Votre banque souhaite que vous confirmiez ce paiement. Rien ne prend effet avant&#xa0;: ouvrez la facture dans le navigateur et terminez-y le paiement.</translation>
    </message>
    <message>
        <source>This subscription has ended.</source>
        <translation>Cet abonnement est terminé.</translation>
    </message>
    <message>
        <source>This subscription is already cancelled.</source>
        <translation>Cet abonnement est déjà résilié.</translation>
    </message>
    <message>
        <source>This subscription is already paused.</source>
        <translation>Cet abonnement est déjà en pause.</translation>
    </message>
    <message>
        <source>This subscription is not paused.</source>
        <translation>Cet abonnement n’est pas en pause.</translation>
    </message>
    <message>
        <source>This subscription is neither cancelled nor about to change, so there is nothing to take back.</source>
        <translation>Cet abonnement n’est ni résilié ni sur le point de changer, il n’y a donc rien à annuler.</translation>
    </message>
    <message>
        <source>A payment for this subscription failed. Once it is paid, this is possible again.</source>
        <translation>Un paiement pour cet abonnement a échoué. Une fois payé, ce sera de nouveau possible.</translation>
    </message>
    <message>
        <source>No charge falls into the next 12 weeks, so a pause would change nothing.</source>
        <translation>Aucun prélèvement ne tombe dans les 12 prochaines semaines, une pause ne changerait donc rien.</translation>
    </message>
    <message>
        <source>Only a monthly subscription can be paused; this one is paid a year at a time.</source>
        <translation>Seul un abonnement mensuel peut être mis en pause ; celui-ci est payé à l&apos;année.</translation>
    </message>
    <message>
        <source>A pause can last from one day to 12 weeks. Look at the dates and decide again.</source>
        <translation>Une pause peut durer d’un jour à 12 semaines. Vérifiez les dates et décidez à nouveau.</translation>
    </message>
    <message>
        <source>This subscription is already on that plan.</source>
        <translation>Cet abonnement est déjà sur cette formule.</translation>
    </message>
    <message>
        <source>You already have a subscription for this plan. Change how it is billed instead of adding another.</source>
        <translation>Vous avez déjà un abonnement à cette formule. Changez sa facturation plutôt que d’en ajouter un autre.</translation>
    </message>
    <message>
        <source>That is not for sale (any more). Choose something else.</source>
        <translation>Cela n’est pas (ou plus) en vente. Choisissez autre chose.</translation>
    </message>
    <message>
        <source>There is no card to pay with. Add one first.</source>
        <translation>Il n’y a pas de carte pour payer. Ajoutez-en une d’abord.</translation>
    </message>
    <message>
        <source>There is nothing left to pay on this invoice.</source>
        <translation>Il n’y a plus rien à payer sur cette facture.</translation>
    </message>
    <message>
        <source>This is not a valid tax ID of that kind. Compare it with your documents and enter it again.</source>
        <translation>Ce n’est pas un numéro fiscal valide de ce type. Comparez-le avec vos documents et saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>No more tax IDs can be kept. Delete one first.</source>
        <translation>Aucun autre numéro fiscal ne peut être conservé. Supprimez-en un d’abord.</translation>
    </message>
    <message>
        <source>This account has no such tax ID.</source>
        <translation>Ce compte n’a pas un tel numéro fiscal.</translation>
    </message>
    <message>
        <source>This change is already scheduled.</source>
        <translation>Ce changement est déjà prévu.</translation>
    </message>
    <message>
        <source>A pause is planned or has begun. Resume first; then the plan can be changed.</source>
        <translation>Une pause est prévue ou a commencé. Reprenez d’abord l’abonnement ; la formule pourra ensuite être changée.</translation>
    </message>
    <message>
        <source>This card is already the default.</source>
        <translation>Cette carte est déjà la carte par défaut.</translation>
    </message>
    <message>
        <source>This card pays for your subscriptions. Make another card the default, adding one if there is none; then this one can be deleted.</source>
        <translation>Cette carte paie vos abonnements. Définissez-en une autre par défaut, en l’ajoutant s’il n’y en a pas&#x202f;; celle-ci pourra ensuite être supprimée.</translation>
    </message>
    <message>
        <source>This card has expired and cannot pay. Add another one.</source>
        <translation>Cette carte a expiré et ne peut pas payer. Ajoutez-en une autre.</translation>
    </message>
    <message>
        <source>This account has no such subscription.</source>
        <translation>Ce compte n’a pas un tel abonnement.</translation>
    </message>
    <message>
        <source>This account has no such card.</source>
        <translation>Ce compte n’a pas une telle carte.</translation>
    </message>
    <message>
        <source>This version of the application does not understand the state of this subscription. Update it first.</source>
        <translation>Cette version de l’application ne comprend pas l’état de cet abonnement. Mettez-la d’abord à jour.</translation>
    </message>
    <message>
        <source>The server refused this, and nothing was changed.</source>
        <translation>Le serveur a refusé, et rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Mensuel</translation>
    </message>
    <message>
        <source>Annual</source>
        <translation>Annuel</translation>
    </message>
    <message>
        <source>Billed at an unknown interval</source>
        <translation>Facturé à un intervalle inconnu</translation>
    </message>
    <message>
        <source>{price} / month</source>
        <translation>{price} / mois</translation>
    </message>
    <message>
        <source>{price} / year</source>
        <translation>{price} / an</translation>
    </message>
    <message>
        <source>{price}</source>
        <translation>{price}</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Ends {day}</source>
        <translation>Se termine le {day}</translation>
    </message>
    <message>
        <source>Pauses {day}</source>
        <translation>Pause le {day}</translation>
    </message>
    <message>
        <source>Paused until {resumes}</source>
        <translation>En pause jusqu’au {resumes}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Changes {day}</source>
        <translation>Change le {day}</translation>
    </message>
    <message>
        <source>Confirm payment</source>
        <translation>Paiement à confirmer</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Paiement échoué</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>State unknown to this version</source>
        <translation>État inconnu de cette version</translation>
    </message>
    <message>
        <source>Your bank waits for you to confirm {price}.</source>
        <translation>Votre banque attend que vous confirmiez {price}.</translation>
    </message>
    <message>
        <source>The last payment failed. Check the card that pays to keep access.</source>
        <translation>Le dernier paiement a échoué. Vérifiez la carte qui paie pour garder l’accès.</translation>
    </message>
    <message>
        <source>Ended on {day}.</source>
        <translation>Terminé le {day}.</translation>
    </message>
    <message>
        <source>Ended.</source>
        <translation>Terminé.</translation>
    </message>
    <message>
        <source>This version of the application does not understand the state of this subscription. Update it, or look at the web dashboard.</source>
        <translation>Cette version de l’application ne comprend pas l’état de cet abonnement. Mettez-la à jour, ou consultez le tableau de bord web.</translation>
    </message>
    <message>
        <source>Paused. Nothing is charged.</source>
        <translation>En pause. Rien n’est prélevé.</translation>
    </message>
    <message>
        <source>Nothing further will be charged.</source>
        <translation>Plus rien ne sera prélevé.</translation>
    </message>
    <message>
        <source>Was to renew on {day} for {price}; not confirmed yet.</source>
        <translation>Devait se renouveler le {day} pour {price}&#x202f;; pas encore confirmé.</translation>
    </message>
    <message>
        <source>Renews on {day}, {days}, for {price}.</source>
        <translation>Se renouvelle le {day}, {days}, pour {price}.</translation>
    </message>
    <message>
        <source>Cancelled during its pause: access does not return. Cloud storage and DICOM sessions are deleted after {day}.</source>
        <translation>Résilié pendant la pause&#xa0;: l’accès ne revient pas. Le stockage en ligne et les sessions DICOM sont supprimés après le {day}.</translation>
    </message>
    <message>
        <source>Cancelled: access until {day}, {days}. Cloud storage and DICOM sessions are deleted after {day}.</source>
        <translation>Résilié&#xa0;: accès jusqu’au {day}, {days}. Le stockage en ligne et les sessions DICOM sont supprimés après le {day}.</translation>
    </message>
    <message>
        <source>Access until {day}, then paused until {resumes}. Next charge {charge}.</source>
        <translation>Accès jusqu’au {day}, puis en pause jusqu’au {resumes}. Prochain prélèvement le {charge}.</translation>
    </message>
    <message>
        <source>Access returns on {resumes}. Next charge {charge}.</source>
        <translation>L’accès revient le {resumes}. Prochain prélèvement le {charge}.</translation>
    </message>
    <message>
        <source>{plan} from {day}, {days}, for {price}. Nothing changes before.</source>
        <translation>{plan} à partir du {day}, {days}, pour {price}. Rien ne change avant.</translation>
    </message>
    <message>
        <source>{plan}, billed monthly, from {day}, {days}, for {price}. Nothing changes before.</source>
        <translation>{plan}, facturé au mois, à partir du {day}, {days}, pour {price}. Rien ne change avant.</translation>
    </message>
    <message>
        <source>{plan}, billed annually, from {day}, {days}, for {price}. Nothing changes before.</source>
        <translation>{plan}, facturé à l’année, à partir du {day}, {days}, pour {price}. Rien ne change avant.</translation>
    </message>
    <message>
        <source>Waiting to be sent: {count}</source>
        <translation>À envoyer&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Offline · {count} waiting</source>
        <translation>Hors ligne · {count} en attente</translation>
    </message>
    <message>
        <source>Sign in again · {count} waiting</source>
        <translation>Se reconnecter · {count} en attente</translation>
    </message>
    <message>
        <source>Keyring not open · {count} waiting</source>
        <translation>Trousseau non ouvert · {count} en attente</translation>
    </message>
    <message>
        <source>Up to date · {time}</source>
        <translation>À jour · {time}</translation>
    </message>
    <message>
        <source>As of {time} · offline</source>
        <translation>{time} · hors ligne</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>As of {time} · keyring not open</source>
        <translation>{time} · trousseau non ouvert</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Keyring not open</source>
        <translation>Trousseau non ouvert</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>État à {time}</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Non récupéré</translation>
    </message>
    <message>
        <source>This computer has no keyring, so nothing is kept after this session.</source>
        <translation>Cet ordinateur n’a pas de trousseau, donc rien n’est conservé après cette session.</translation>
    </message>
    <message>
        <source>You will sign in again next time; what still waits to be sent then is lost.</source>
        <translation>Vous vous connecterez à nouveau la prochaine fois&#x202f;; ce qui attend encore d’être envoyé sera alors perdu.</translation>
    </message>
    <message>
        <source>The keyring is locked, so nothing is kept after this session.</source>
        <translation>Le trousseau est verrouillé, donc rien n’est conservé après cette session.</translation>
    </message>
    <message>
        <source>Unlock it and start the application again. Nothing was deleted.</source>
        <translation>Déverrouillez-le et redémarrez l’application. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>The data on this computer was written by a newer version, so nothing is kept now.</source>
        <translation>Les données sur cet ordinateur ont été écrites par une version plus récente, donc rien n’est conservé maintenant.</translation>
    </message>
    <message>
        <source>Update this application to use it again. It is left as it is.</source>
        <translation>Mettez cette application à jour pour les utiliser à nouveau. Elles sont laissées telles quelles.</translation>
    </message>
    <message>
        <source>The data on this computer could not be opened, so nothing of this session is kept.</source>
        <translation>Les données sur cet ordinateur n’ont pas pu être ouvertes, donc rien de cette session n’est conservé.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write to it. Nothing was deleted.</source>
        <translation>Vérifiez que le disque n’est pas plein et que vous pouvez y écrire. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>Your account is not on this computer yet. Refresh when the server can be reached.</source>
        <translation>Votre compte n’est pas encore sur cet ordinateur. Actualisez quand le serveur sera joignable.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>Personne n’est connecté. Connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>The account data on this computer could not be read. It was put aside; sign in again to fetch everything anew. An action that was still waiting to be sent has to be asked for again.</source>
        <translation>Les données du compte sur cet ordinateur n’ont pas pu être lues. Elles ont été mises de côté&#x202f;; connectez-vous à nouveau pour tout récupérer. Une action qui attendait encore d’être envoyée doit être redemandée.</translation>
    </message>
    <message>
        <source>No invoices yet.</source>
        <translation>Pas encore de factures.</translation>
    </message>
    <message>
        <source>No invoices from {year}.</source>
        <translation>Aucune facture de {year}.</translation>
    </message>
    <message>
        <source>No invoices with the status “{status}”.</source>
        <translation>Aucune facture avec l’état « {status} ».</translation>
    </message>
    <message>
        <source>No invoices from {year} with the status “{status}”.</source>
        <translation>Aucune facture de {year} avec l’état « {status} ».</translation>
    </message>
    <message>
        <source>{folder} is a folder, and nothing was written. Name a file in it, such as {example}.</source>
        <translation>{folder} est un dossier, et rien n’a été écrit. Nommez un fichier dans celui-ci, par exemple {example}.</translation>
    </message>
    <message>
        <source>{file} is there already and was left as it is. Name another file, or add --force to replace it.</source>
        <translation>{file} existe déjà et a été laissé tel quel. Nommez un autre fichier, ou ajoutez --force pour le remplacer.</translation>
    </message>
    <message>
        <source>Older invoices are not on this computer yet. Run sync first.</source>
        <translation>Les factures plus anciennes ne sont pas encore sur cet ordinateur. Exécutez d’abord sync.</translation>
    </message>
    <message>
        <source>{invoice} was not saved. {reason}</source>
        <translation>{invoice} n’a pas été enregistrée. {reason}</translation>
    </message>
    <message>
        <source>There is no invoice “{invoice}”.</source>
        <translation>Il n’y a pas de facture «&#xa0;{invoice}&#xa0;».</translation>
    </message>
    <message>
        <source>Credits: {credits}</source>
        <translation>Crédits&#xa0;: {credits}</translation>
    </message>
    <message>
        <source>Older account data, which could not be read and was put aside, is still there as {file}: this computer did not let us delete it ({reason}). Delete that file yourself.</source>
        <translation>D’anciennes données de compte, illisibles et mises de côté, sont toujours là sous {file}&#xa0;: cet ordinateur ne nous a pas permis de les supprimer ({reason}). Supprimez ce fichier vous-même.</translation>
    </message>
    <message>
        <source>This computer did not let us change what is started when you log in ({reason}).</source>
        <translation>Cet ordinateur ne nous a pas laissés changer ce qui démarre à l’ouverture de session ({reason}).</translation>
    </message>
    <message>
        <source>No server is configured. Set THREEDICOM_SERVER_URL, or open the window and enter its address.</source>
        <translation>Aucun serveur n’est configuré. Définissez THREEDICOM_SERVER_URL, ou ouvrez la fenêtre et saisissez son adresse.</translation>
    </message>
    <message>
        <source>{plan} from {day} for {price}. Due now: {due}. Nothing changes before that day.</source>
        <translation>{plan} à partir du {day} pour {price}. Dû maintenant&#xa0;: {due}. Rien ne change avant ce jour.</translation>
    </message>
    <message>
        <source>Due now: {due}</source>
        <translation>Dû maintenant&#xa0;: {due}</translation>
    </message>
    <message>
        <source>Takes effect on {day}. Nothing changes before that day.</source>
        <translation>Prend effet le {day}. Rien ne change avant ce jour.</translation>
    </message>
    <message>
        <source>Next charge: {amount} on {day}</source>
        <translation>Prochain prélèvement&#xa0;: {amount} le {day}</translation>
    </message>
    <message>
        <source>Pay {due} now? [y/N]</source>
        <translation>Payer {due} maintenant&#x202f;? [y/N]</translation>
    </message>
    <message>
        <source>Nothing was changed. Add --yes to pay what is due now.</source>
        <translation>Rien n’a été modifié. Ajoutez --yes pour payer maintenant ce qui est dû.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“{wanted}” fits several subscriptions. Name one by its id: {subscriptions}.</source>
        <translation>«&#xa0;{wanted}&#xa0;» correspond à plusieurs abonnements. Désignez-en un par son identifiant&#xa0;: {subscriptions}.</translation>
    </message>
    <message>
        <source>This account has no subscription “{wanted}”. It has: {subscriptions}.</source>
        <translation>Ce compte n’a pas d’abonnement «&#xa0;{wanted}&#xa0;». Il a&#xa0;: {subscriptions}.</translation>
    </message>
    <message>
        <source>This account has {plan} already ({subscription}). After the change it would have {plan} twice and pay for each.</source>
        <translation>Ce compte a déjà {plan} ({subscription}). Après le changement, il aurait {plan} deux fois et paierait pour chacun.</translation>
    </message>
    <message>
        <source>There is no such smaller plan or shorter interval to move to from {plan}. For a larger one there is upgrade.</source>
        <translation>Il n’y a pas de formule inférieure ou d’intervalle plus court de ce type vers lequel passer depuis {plan}. Pour une formule supérieure, il y a upgrade.</translation>
    </message>
    <message>
        <source>There is no such larger plan or longer interval to move to from {plan}. For a smaller plan or for monthly billing there is downgrade.</source>
        <translation>Il n’y a pas de formule supérieure ou d’intervalle plus long de ce type vers lequel passer depuis {plan}. Pour une formule inférieure ou une facturation mensuelle, il y a downgrade.</translation>
    </message>
    <message>
        <source>There is no plan “{plan}”. There are: {plans}.</source>
        <translation>Il n’y a pas de formule «&#xa0;{plan}&#xa0;». Il y a&#xa0;: {plans}.</translation>
    </message>
    <message>
        <source>The sandbox stopped and did not start again, so nothing can be asked of it. Close the window and run “3dicom-account --sandbox”; what waits to be sent is kept.</source>
        <translation>Le bac à sable s’est arrêté et n’a pas redémarré ; rien ne peut donc lui être demandé. Fermez la fenêtre et lancez « 3dicom-account --sandbox » ; ce qui attend d’être envoyé est conservé.</translation>
    </message>
    <message>
        <source>The sandbox did not start. Run “3dicom-account sandbox --data DIR” with an empty folder to see whether it can.</source>
        <translation>Le bac à sable n’a pas démarré. Exécutez «&#xa0;3dicom-account sandbox --data DIR&#xa0;» avec un dossier vide pour voir s’il le peut.</translation>
    </message>
    <message>
        <source>The account data on this computer was written by a newer version of this application.</source>
        <translation>Les données du compte sur cet ordinateur ont été écrites par une version plus récente de cette application.</translation>
    </message>
    <message>
        <source>The account data on this computer could not be read.</source>
        <translation>Les données du compte sur cet ordinateur n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>The account data on this computer cannot be used ({reason}). This session keeps nothing.</source>
        <translation>Les données du compte sur cet ordinateur ne peuvent pas être utilisées ({reason}). Cette session ne conserve rien.</translation>
    </message>
    <message>
        <source>The account data on this computer could not be read just now ({reason}). Nothing is lost; try again.</source>
        <translation>Les données du compte sur cet ordinateur n’ont pas pu être lues à l’instant ({reason}). Rien n’est perdu&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>This could not be written to the account data on this computer ({reason}), so it was not kept. Check that the disk has room, then try again.</source>
        <translation>Ceci n’a pas pu être écrit dans les données du compte sur cet ordinateur ({reason}) et n’a donc pas été conservé. Vérifiez qu’il reste de la place sur le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>The account data was deleted, but the room that it took in its file was not freed ({reason}). Check that the disk has room, then delete the data once more.</source>
        <translation>Les données du compte ont été supprimées, mais la place qu’elles occupaient dans leur fichier n’a pas été libérée ({reason}). Vérifiez qu’il reste de la place sur le disque, puis supprimez les données une nouvelle fois.</translation>
    </message>
    <message>
        <source>The command line</source>
        <translation>La ligne de commande</translation>
    </message>
    <message>
        <source>What you entered</source>
        <translation>Votre saisie</translation>
    </message>
    <message>
        <source>The environment</source>
        <translation>L’environnement</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked or does not answer. Nothing is lost: unlock it, then try again.</source>
        <translation>Le trousseau de cet ordinateur est verrouillé ou ne répond pas. Rien n’est perdu&#xa0;: déverrouillez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>This computer has no keyring that can keep secrets safe. What you do is kept for this session only.</source>
        <translation>Cet ordinateur n’a pas de trousseau capable de garder des secrets en sécurité. Ce que vous faites n’est conservé que pour cette session.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not do what was asked. Try again.</source>
        <translation>Le trousseau de cet ordinateur n’a pas fait ce qui était demandé. Réessayez.</translation>
    </message>
    <message>
        <source>A secret is too long for the keyring and was not kept. Please tell support.</source>
        <translation>Un secret est trop long pour le trousseau et n’a pas été conservé. Veuillez informer l’assistance.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy this link and open it in a browser yourself: {url}</source>
        <translation>Aucun navigateur n’a pu être ouvert. Copiez ce lien et ouvrez-le vous-même dans un navigateur&#xa0;: {url}</translation>
    </message>
    <message>
        <source>This address was not opened, because it is not one of the pages we trust.</source>
        <translation>Cette adresse n’a pas été ouverte, car elle ne fait pas partie des pages auxquelles nous nous fions.</translation>
    </message>
    <message>
        <source>The settings file could not be read. It was kept as {file}, and the defaults are used.</source>
        <translation>Le fichier de paramètres n’a pas pu être lu. Il a été conservé sous {file}, et les valeurs par défaut sont utilisées.</translation>
    </message>
    <message>
        <source>The setting could not be saved in {file}. Check that there is room.</source>
        <translation>Le réglage n’a pas pu être enregistré dans {file}. Vérifiez qu’il y a de la place.</translation>
    </message>
    <message>
        <source>The machine&apos;s policy file {file} cannot be read. Ask the one who looks after this computer.</source>
        <translation>Le fichier de règles {file} de cette machine ne peut pas être lu. Adressez-vous à la personne qui s’occupe de cet ordinateur.</translation>
    </message>
    <message>
        <source>The machine&apos;s policy file {file} was not used, because others than the administrator can change it. Ask the one who looks after this computer to make it a file of root that nobody else can write.</source>
        <translation>Le fichier de règles {file} de cette machine n’a pas été utilisé, car d’autres que l’administrateur peuvent le modifier. Demandez à la personne qui s’occupe de cet ordinateur d’en faire un fichier de root que nul autre ne peut écrire.</translation>
    </message>
    <message>
        <source>{source} names a server that cannot be used: {value}. It must start with https:// and hold no name, password, question mark or hash.</source>
        <translation>{source} désigne un serveur inutilisable&#xa0;: {value}. L’adresse doit commencer par https:// et ne contenir ni nom, ni mot de passe, ni point d’interrogation, ni dièse.</translation>
    </message>
    <message>
        <source>{source} names a server that cannot be used: {value}. The name localhost may lead to another user&apos;s program. Write 127.0.0.1 instead.</source>
        <translation>{source} désigne un serveur inutilisable&#xa0;: {value}. Le nom localhost peut mener au programme d’un autre utilisateur. Écrivez 127.0.0.1 à la place.</translation>
    </message>
    <message>
        <source>THREEDICOM_HOME names a folder that cannot be used: {value}. It would be another one in every folder that a command is given in. Write the whole path, such as {absolute}.</source>
        <translation>THREEDICOM_HOME désigne un dossier inutilisable : {value}. Ce serait un autre dossier à chaque endroit où une commande est donnée. Écrivez le chemin complet, par exemple {absolute}.</translation>
    </message>
    <message>
        <source>Another 3DICOM Account on this computer is busy with the same account. Try again in a moment.</source>
        <translation>Un autre 3DICOM Account sur cet ordinateur est occupé avec le même compte. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>There is no room left for the file in {folder}. Make room, then try again.</source>
        <translation>Il n’y a plus de place pour le fichier dans {folder}. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>Files cannot be saved in {folder}: this computer does not let you write there. Choose another folder.</source>
        <translation>Impossible d’enregistrer des fichiers dans {folder}&#xa0;: cet ordinateur ne vous y autorise pas l’écriture. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there (any more). Choose another one.</source>
        <translation>Le dossier {folder} n’existe pas (ou plus). Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The file’s name would be too long for {folder}. Choose a folder with a shorter path.</source>
        <translation>Le nom du fichier serait trop long pour {folder}. Choisissez un dossier dont le chemin est plus court.</translation>
    </message>
    <message>
        <source>The file could not be saved in {folder} ({reason}).</source>
        <translation>Le fichier n’a pas pu être enregistré dans {folder} ({reason}).</translation>
    </message>
    <message>
        <source>Your session has ended.</source>
        <translation>Votre session est terminée.</translation>
    </message>
    <message>
        <source>Sign in again to bring this up to date. What waits to be sent is kept.</source>
        <translation>Reconnectez-vous pour mettre ceci à jour. Ce qui attend d’être envoyé est conservé.</translation>
    </message>
    <message>
        <source>Add a card that works and make it the default.</source>
        <translation>Ajoutez une carte valable et définissez-la par défaut.</translation>
    </message>
    <message>
        <source>Let {card} pay instead, or add another card.</source>
        <translation>Faites payer {card} à la place, ou ajoutez une autre carte.</translation>
    </message>
    <message>
        <source>{card} has expired.</source>
        <translation>{card} a expiré.</translation>
    </message>
    <message>
        <source>{card} expires before your next charge.</source>
        <translation>{card} expire avant votre prochain prélèvement.</translation>
    </message>
    <message>
        <source>{plan} renews on {day} for {price}.</source>
        <translation>{plan} se renouvelle le {day} pour {price}.</translation>
    </message>
    <message>
        <source>{plan} begins on {day} for {price}.</source>
        <translation>{plan} commence le {day} pour {price}.</translation>
    </message>
    <message>
        <source>Your billing details</source>
        <translation>Vos coordonnées de facturation</translation>
    </message>
    <message>
        <source>{credits} credits for {price}</source>
        <translation>{credits} crédits pour {price}</translation>
    </message>
    <message>
        <source>Your credits</source>
        <translation>Vos crédits</translation>
    </message>
    <message>
        <source>Your last request</source>
        <translation>Votre dernière demande</translation>
    </message>
    <message>
        <source>Finish adding your card in the browser.</source>
        <translation>Terminez l’ajout de votre carte dans le navigateur.</translation>
    </message>
    <message>
        <source>It appears here as soon as Stripe confirms it.</source>
        <translation>Elle apparaît ici dès que Stripe la confirme.</translation>
    </message>
    <message>
        <source>Finish subscribing in the browser.</source>
        <translation>Terminez l’abonnement dans le navigateur.</translation>
    </message>
    <message>
        <source>Your subscription appears here as soon as Stripe confirms it.</source>
        <translation>Votre abonnement apparaît ici dès que Stripe le confirme.</translation>
    </message>
    <message>
        <source>Finish paying in the browser.</source>
        <translation>Terminez le paiement dans le navigateur.</translation>
    </message>
    <message>
        <source>It is noted here as soon as Stripe confirms it.</source>
        <translation>Il est noté ici dès que Stripe le confirme.</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>Union européenne</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Achetés</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Utilisés</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Remboursée</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Offerts</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>{what}: {credits} credits came in on {at}. {balance} were there then.</source>
        <translation>{what}&#xa0;: {credits} crédits reçus le {at}. Il y en avait alors {balance}.</translation>
    </message>
    <message>
        <source>{what}: {credits} credits went on {at}. {balance} were left.</source>
        <translation>{what}&#xa0;: {credits} crédits utilisés le {at}. Il en restait {balance}.</translation>
    </message>
    <message>
        <source>Pay {price} now</source>
        <translation>Payer {price} maintenant</translation>
    </message>
    <message>
        <source>Buy with your balance</source>
        <translation>Acheter avec votre solde</translation>
    </message>
    <message>
        <source>{credits} credits are added as soon as the payment has gone through. You will have {balance} then.</source>
        <translation>{credits} crédits sont ajoutés dès que le paiement est passé. Vous en aurez alors {balance}.</translation>
    </message>
    <message>
        <source>Your question was not sent. What you wrote is kept: write to support again, and send it from there.</source>
        <translation>Votre question n’a pas été envoyée. Votre texte est conservé : écrivez de nouveau à l’assistance et envoyez-le de là.</translation>
    </message>
    <message>
        <source>A payment that I do not understand</source>
        <translation>Un paiement que je ne comprends pas</translation>
    </message>
    <message>
        <source>A refund</source>
        <translation>Un remboursement</translation>
    </message>
    <message>
        <source>Restoring what was cancelled by accident</source>
        <translation>Rétablir ce qui a été résilié par erreur</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>It is too expensive</source>
        <translation>C’est trop cher</translation>
    </message>
    <message>
        <source>I do not use it enough</source>
        <translation>Je ne l’utilise pas assez</translation>
    </message>
    <message>
        <source>Something I need is missing</source>
        <translation>Il manque quelque chose dont j’ai besoin</translation>
    </message>
    <message>
        <source>It is too complicated</source>
        <translation>C’est trop compliqué</translation>
    </message>
    <message>
        <source>The quality is not good enough</source>
        <translation>La qualité n’est pas suffisante</translation>
    </message>
    <message>
        <source>I use something else now</source>
        <translation>J’utilise autre chose maintenant</translation>
    </message>
    <message>
        <source>Customer service was not good</source>
        <translation>Le service client n’était pas bon</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Une autre raison</translation>
    </message>
    <message>
        <source>Needs a connection, because its price is asked for first.</source>
        <translation>Demande une connexion, car le prix est d’abord demandé.</translation>
    </message>
    <message>
        <source>Access until {access}; it returns on {resumes}. Next charge: {price} on {charge}.</source>
        <translation>Accès jusqu’au {access}&#x202f;; il revient le {resumes}. Prochain prélèvement&#xa0;: {price} le {charge}.</translation>
    </message>
    <message>
        <source>Access does not return after the pause, and nothing further is charged. The subscription ends on {access}, {days}; cloud storage and DICOM sessions are deleted after {access}. You can undo it until then.</source>
        <translation>L’accès ne revient pas après la pause, et plus rien n’est prélevé. L’abonnement se termine le {access}, {days}&#x202f;; le stockage en ligne et les sessions DICOM sont supprimés après le {access}. Vous pouvez annuler jusque-là.</translation>
    </message>
    <message>
        <source>Access until {access}, {days}. Nothing further is charged. You can undo it until then.</source>
        <translation>Accès jusqu’au {access}, {days}. Plus rien n’est prélevé. Vous pouvez annuler jusque-là.</translation>
    </message>
    <message>
        <source>Access until {access}, {days}. What is owed stays due. No renewal is charged after that. You can undo it until then.</source>
        <translation>Accès jusqu’au {access}, {days}. Ce qui est dû reste à payer. Aucun renouvellement n’est prélevé ensuite. Vous pouvez annuler jusque-là.</translation>
    </message>
    <message>
        <source>Access until {access}, {days}. The {owed} that is owed stays due. No renewal is charged after that. You can undo it until then.</source>
        <translation>Accès jusqu’au {access}, {days}. Les {owed} dus restent à payer. Aucun renouvellement n’est prélevé ensuite. Vous pouvez annuler jusque-là.</translation>
    </message>
    <message>
        <source>The pause is replaced: {lower} begins on {access}, {days}, for {price}, and access returns with it.</source>
        <translation>La pause est remplacée&#xa0;: {lower} commence le {access}, {days}, pour {price}, et l’accès revient avec.</translation>
    </message>
    <message>
        <source>{plan} until {access}, then {lower} for {price}.</source>
        <translation>{plan} jusqu’au {access}, puis {lower} pour {price}.</translation>
    </message>
    <message>
        <source>The pause is replaced: a smaller plan begins on {access}, {days}, and access returns with it: {names}.</source>
        <translation>La pause est remplacée&#xa0;: une formule inférieure commence le {access}, {days}, et l’accès revient avec&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{plan} until {access}, then a smaller plan: {names}.</source>
        <translation>{plan} jusqu’au {access}, puis une formule inférieure&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Something went wrong inside the application. If it happens again, tell support.</source>
        <translation>Un problème est survenu dans l’application. S’il se reproduit, informez l’assistance.</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}. Choose another folder.</source>
        <translation>Le fichier n’a pas pu être écrit&#xa0;: {reason}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The file was not written, because another account is used now.</source>
        <translation>Le fichier n’a pas été écrit, car un autre compte est maintenant utilisé.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>À payer</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payée</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Uncollectible</source>
        <translation>Irrécouvrable</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>Partiellement remboursée</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>Pas encore de numéro</translation>
    </message>
    <message>
        <source>{plan} was added.</source>
        <translation>{plan} a été ajouté.</translation>
    </message>
    <message>
        <source>{plan} begins on {day}.</source>
        <translation>{plan} commence le {day}.</translation>
    </message>
    <message>
        <source>The payment for {plan} went through.</source>
        <translation>Le paiement pour {plan} est passé.</translation>
    </message>
    <message>
        <source>You have {plan} now, billed monthly.</source>
        <translation>Vous avez maintenant {plan}, facturé au mois.</translation>
    </message>
    <message>
        <source>You have {plan} now, billed annually.</source>
        <translation>Vous avez maintenant {plan}, facturé à l’année.</translation>
    </message>
    <message>
        <source>You have {plan} now.</source>
        <translation>Vous avez maintenant {plan}.</translation>
    </message>
    <message>
        <source>{credits} credits were added. You have {balance} now.</source>
        <translation>{credits} crédits ont été ajoutés. Vous en avez maintenant {balance}.</translation>
    </message>
    <message>
        <source>{card} was added and pays from now on.</source>
        <translation>{card} a été ajoutée et paie désormais.</translation>
    </message>
    <message>
        <source>{card} was added.</source>
        <translation>{card} a été ajoutée.</translation>
    </message>
    <message>
        <source>{card} pays from now on.</source>
        <translation>{card} paie désormais.</translation>
    </message>
    <message>
        <source>{card} was deleted.</source>
        <translation>{card} a été supprimée.</translation>
    </message>
    <message>
        <source>{plan} · {price} / month</source>
        <translation>{plan} · {price} / mois</translation>
    </message>
    <message>
        <source>{plan} · {price} / year</source>
        <translation>{plan} · {price} / an</translation>
    </message>
    <message>
        <source>{plan} · {price}</source>
        <translation>{plan} · {price}</translation>
    </message>
    <message>
        <source>{plan}, billed monthly</source>
        <translation>{plan}, facturé au mois</translation>
    </message>
    <message>
        <source>{plan}, billed annually</source>
        <translation>{plan}, facturé à l’année</translation>
    </message>
    <message>
        <source>{plan}</source>
        <translation>{plan}</translation>
    </message>
    <message>
        <source>Monthly billing begins at once.</source>
        <translation>La facturation mensuelle commence immédiatement.</translation>
    </message>
    <message>
        <source>Annual billing begins at once.</source>
        <translation>La facturation annuelle commence immédiatement.</translation>
    </message>
    <message>
        <source>It begins at once.</source>
        <translation>Cela commence immédiatement.</translation>
    </message>
    <message>
        <source>{plan} renews each month until you cancel.</source>
        <translation>{plan} se renouvelle chaque mois jusqu’à ce que vous résiliiez.</translation>
    </message>
    <message>
        <source>{plan} renews each year until you cancel.</source>
        <translation>{plan} se renouvelle chaque année jusqu’à ce que vous résiliiez.</translation>
    </message>
    <message>
        <source>{plan} renews until you cancel.</source>
        <translation>{plan} se renouvelle jusqu’à ce que vous résiliiez.</translation>
    </message>
    <message>
        <source>Your cancellation is taken back: the subscription goes on.</source>
        <translation>Votre résiliation est retirée&#xa0;: l’abonnement continue.</translation>
    </message>
    <message>
        <source>Your pause is taken back: billing goes on.</source>
        <translation>Votre pause est retirée&#xa0;: la facturation continue.</translation>
    </message>
    <message>
        <source>It replaces the change that was planned before.</source>
        <translation>Cela remplace le changement prévu auparavant.</translation>
    </message>
    <message>
        <source>It replaces what was planned before.</source>
        <translation>Cela remplace ce qui était prévu auparavant.</translation>
    </message>
    <message>
        <source>This is your plan now.</source>
        <translation>C’est votre formule actuelle.</translation>
    </message>
    <message>
        <source>Begins on {day}, {days}. {plan} stays as it is until then, and nothing is due.</source>
        <translation>Commence le {day}, {days}. {plan} reste tel quel jusque-là, et rien n’est dû.</translation>
    </message>
    <message>
        <source>Begins at once. You pay the difference for the time until {day}.</source>
        <translation>Commence immédiatement. Vous payez la différence pour la période jusqu’au {day}.</translation>
    </message>
    <message>
        <source>Begins at once for a whole year. What you have paid is taken off.</source>
        <translation>Commence immédiatement pour une année entière. Ce que vous avez payé est déduit.</translation>
    </message>
    <message>
        <source>It begins on {day}, {days}. Until then {plan} stays as it is, and you can undo it.</source>
        <translation>Cela commence le {day}, {days}. D’ici là, {plan} reste tel quel, et vous pouvez annuler.</translation>
    </message>
    <message>
        <source>{wanted} replaces {plan} at once.</source>
        <translation>{wanted} remplace {plan} immédiatement.</translation>
    </message>
    <message>
        <source>Change now</source>
        <translation>Changer maintenant</translation>
    </message>
    <message>
        <source>Change on {day}</source>
        <translation>Changer le {day}</translation>
    </message>
    <message>
        <source>The address of this page is not known yet. Try again when the server was reached once.</source>
        <translation>L’adresse de cette page n’est pas encore connue. Réessayez quand le serveur aura été joint une fois.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Make Default</source>
        <translation>Définir par défaut</translation>
    </message>
    <message>
        <source>Add Payment Method</source>
        <translation>Ajouter un moyen de paiement</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>Payer maintenant</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Vérifier maintenant</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>{name} renews · {price}</source>
        <translation>Renouvellement de {name} · {price}</translation>
    </message>
    <message>
        <source>{name} payment failed · {price}</source>
        <translation>{name}&#xa0;: paiement échoué · {price}</translation>
    </message>
    <message>
        <source>{name} payment waits for you to confirm it · {price}</source>
        <translation>{name}&#xa0;: paiement à confirmer par vous · {price}</translation>
    </message>
    <message>
        <source>{name} payment is tried again · {price}</source>
        <translation>{name}&#xa0;: nouvel essai de paiement · {price}</translation>
    </message>
    <message>
        <source>{name} access ends</source>
        <translation>{name}&#xa0;: fin de l’accès</translation>
    </message>
    <message>
        <source>{name} cloud storage and DICOM sessions are deleted</source>
        <translation>{name}&#xa0;: suppression du stockage en ligne et des sessions DICOM</translation>
    </message>
    <message>
        <source>{name} pause begins</source>
        <translation>{name}&#xa0;: début de la pause</translation>
    </message>
    <message>
        <source>{name} pause ends, access returns</source>
        <translation>{name}&#xa0;: fin de la pause, retour de l’accès</translation>
    </message>
    <message>
        <source>{name} begins</source>
        <translation>{name}&#xa0;: début</translation>
    </message>
    <message>
        <source>{name} expires</source>
        <translation>{name} expire</translation>
    </message>
    <message>
        <source>{name} begins · {price}</source>
        <translation>{name}&#xa0;: début · {price}</translation>
    </message>
    <message>
        <source>{name} begins, billed monthly · {price}</source>
        <translation>{name}&#xa0;: début, facturé au mois · {price}</translation>
    </message>
    <message>
        <source>{name} begins, billed annually · {price}</source>
        <translation>{name}&#xa0;: début, facturé à l’année · {price}</translation>
    </message>
    <message>
        <source>Show My Subscriptions</source>
        <translation>Afficher mes abonnements</translation>
    </message>
    <message>
        <source>Show Invoice History</source>
        <translation>Afficher l’historique des factures</translation>
    </message>
    <message>
        <source>Show Credits</source>
        <translation>Afficher les crédits</translation>
    </message>
    <message>
        <source>Add Account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Ask for a Refund</source>
        <translation>Demander un remboursement</translation>
    </message>
    <message>
        <source>Ask to Restore</source>
        <translation>Demander un rétablissement</translation>
    </message>
    <message>
        <source>How do I cancel?</source>
        <translation>Comment résilier&#x202f;?</translation>
    </message>
    <message>
        <source>In My Subscriptions, choose Cancel, then Cancel Subscription.</source>
        <translation>Dans Mes abonnements, choisissez Résilier, puis Résilier l’abonnement.</translation>
    </message>
    <message>
        <source>Can I pause instead?</source>
        <translation>Puis-je plutôt faire une pause&#x202f;?</translation>
    </message>
    <message>
        <source>In My Subscriptions, choose Cancel, then Pause Subscription for 12 weeks.</source>
        <translation>Dans Mes abonnements, choisissez Résilier, puis Mettre en pause 12 semaines.</translation>
    </message>
    <message>
        <source>How do I change my plan, or pay annually?</source>
        <translation>Comment changer de formule, ou payer à l’année&#x202f;?</translation>
    </message>
    <message>
        <source>In My Subscriptions, choose Manage, then Change Plan. You see what it costs before anything is charged. A larger plan begins at once.</source>
        <translation>Dans Mes abonnements, choisissez Gérer, puis Changer de formule. Vous voyez ce que cela coûte avant tout prélèvement. Une formule supérieure commence immédiatement.</translation>
    </message>
    <message>
        <source>How do I change the card that pays?</source>
        <translation>Comment changer la carte qui paie&#x202f;?</translation>
    </message>
    <message>
        <source>Open Manage on a subscription and choose + Add Payment Method. When the new card is there, choose Make Default in its menu. Then the old one can be deleted.</source>
        <translation>Ouvrez «&#xa0;Gérer&#xa0;» sur un abonnement et choisissez «&#xa0;+ Ajouter un moyen de paiement&#xa0;». Une fois la nouvelle carte présente, choisissez «&#xa0;Définir par défaut&#xa0;» dans son menu. L’ancienne peut alors être supprimée.</translation>
    </message>
    <message>
        <source>Where are my invoices?</source>
        <translation>Où sont mes factures&#x202f;?</translation>
    </message>
    <message>
        <source>In Invoices: search them, save one or many as PDF, or export all as CSV. The company and Tax ID that stand on new invoices are under Manage, Billing Details.</source>
        <translation>Dans Factures&#xa0;: cherchez-les, enregistrez-en une ou plusieurs en PDF, ou exportez-les toutes en CSV. La société et le numéro fiscal (Tax ID) des nouvelles factures se trouvent sous Gérer, Coordonnées de facturation.</translation>
    </message>
    <message>
        <source>What are credits, and how do I buy them?</source>
        <translation>Que sont les crédits, et comment en acheter&#x202f;?</translation>
    </message>
    <message>
        <source>Credits pay for: {uses}.</source>
        <translation>Les crédits paient&#xa0;: {uses}.</translation>
    </message>
    <message>
        <source>In Credits, choose a pack: it is bought once, with the default card, and you see the price before you pay.</source>
        <translation>Dans Crédits, choisissez un lot&#xa0;: il est acheté une fois, avec la carte par défaut, et vous voyez le prix avant de payer.</translation>
    </message>
    <message>
        <source>How do I use several accounts?</source>
        <translation>Comment utiliser plusieurs comptes&#x202f;?</translation>
    </message>
    <message>
        <source>Choose Add Account and sign in. Then switch in the menu at the top right. Nothing is shared between accounts; in Settings you sign out of one and stay signed in to the others.</source>
        <translation>Choisissez Ajouter un compte et connectez-vous. Changez ensuite dans le menu en haut à droite. Rien n’est partagé entre les comptes&#x202f;; dans les Paramètres, vous en déconnectez un et restez connecté aux autres.</translation>
    </message>
    <message>
        <source>Can I get my money back?</source>
        <translation>Puis-je être remboursé&#x202f;?</translation>
    </message>
    <message>
        <source>I cancelled by accident. What now?</source>
        <translation>J’ai résilié par erreur. Que faire&#x202f;?</translation>
    </message>
    <message>
        <source>Until access ends, choose Keep Subscription in My Subscriptions. After that, ask us soon: for a short time it may be possible to restore what was deleted. You can subscribe again at any time.</source>
        <translation>Jusqu’à la fin de l’accès, choisissez Garder l’abonnement dans Mes abonnements. Ensuite, écrivez-nous vite&#xa0;: pendant un court moment, il est peut-être possible de rétablir ce qui a été supprimé. Vous pouvez vous réabonner à tout moment.</translation>
    </message>
    <message>
        <source>Buying {credits} credits for {price}…</source>
        <translation>Achat de {credits} crédits pour {price}…</translation>
    </message>
    <message>
        <source>Buying {credits} credits for {price}: will be sent when you have signed in again.</source>
        <translation>Achat de {credits} crédits pour {price}&#xa0;: sera envoyé dès que vous vous serez reconnecté.</translation>
    </message>
    <message>
        <source>Buying {credits} credits for {price}: will be sent when the keyring of this computer is unlocked.</source>
        <translation>Achat de {credits} crédits pour {price}&#xa0;: sera envoyé dès que le trousseau de cet ordinateur sera déverrouillé.</translation>
    </message>
    <message>
        <source>Buying {credits} credits for {price}: will be sent when you are online.</source>
        <translation>Achat de {credits} crédits pour {price}&#xa0;: sera envoyé dès que vous serez en ligne.</translation>
    </message>
    <message>
        <source>Cancelling {plan} was not sent in time.</source>
        <translation>La résiliation de {plan} n’a pas été envoyée à temps.</translation>
    </message>
    <message>
        <source>Pausing {plan} was not sent in time.</source>
        <translation>La mise en pause de {plan} n’a pas été envoyée à temps.</translation>
    </message>
    <message>
        <source>Resuming {plan} was not sent in time.</source>
        <translation>La reprise de {plan} n’a pas été envoyée à temps.</translation>
    </message>
    <message>
        <source>Keeping {plan} was not sent in time.</source>
        <translation>Le maintien de {plan} n’a pas été envoyé à temps.</translation>
    </message>
    <message>
        <source>Changing {plan} was not sent in time.</source>
        <translation>La modification de {plan} n’a pas été envoyée à temps.</translation>
    </message>
    <message>
        <source>Making {card} the default was not sent in time.</source>
        <translation>Le choix de {card} par défaut n’a pas été envoyé à temps.</translation>
    </message>
    <message>
        <source>Deleting {card} was not sent in time.</source>
        <translation>La suppression de {card} n’a pas été envoyée à temps.</translation>
    </message>
    <message>
        <source>Changing your billing details was not sent in time.</source>
        <translation>La modification de vos informations de facturation n’a pas été envoyée à temps.</translation>
    </message>
    <message>
        <source>Adding a tax ID was not sent in time.</source>
        <translation>L’ajout d’un numéro fiscal n’a pas été envoyé à temps.</translation>
    </message>
    <message>
        <source>Deleting a tax ID was not sent in time.</source>
        <translation>La suppression d’un numéro fiscal n’a pas été envoyée à temps.</translation>
    </message>
    <message>
        <source>Buying {credits} credits for {price} was not sent in time.</source>
        <translation>L’achat de {credits} crédits pour {price} n’a pas été envoyé à temps.</translation>
    </message>
    <message>
        <source>Nothing was charged. Ask for the price again.</source>
        <translation>Rien n’a été prélevé. Demandez à nouveau le prix.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask for it again.</source>
        <translation>Rien n’a été modifié. Demandez-le à nouveau.</translation>
    </message>
    <message>
        <source>Nothing was changed: {plan} renews on {day} for {price}.</source>
        <translation>Rien n’a été modifié&#xa0;: {plan} se renouvelle le {day} pour {price}.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at the dates and decide again.</source>
        <translation>Rien n’a été modifié. Vérifiez les dates et décidez à nouveau.</translation>
    </message>
    <message>
        <source>The account is forgotten on this computer, but its session is still in the keyring, which is locked or did not answer. Unlock the keyring; the session is then removed as soon as the server is asked again.</source>
        <translation>Le compte est oublié sur cet ordinateur, mais sa session se trouve encore dans le trousseau, qui est verrouillé ou n’a pas répondu. Déverrouillez le trousseau&#x202f;; la session en sera retirée dès que le serveur sera de nouveau interrogé.</translation>
    </message>
    <message>
        <source>This account has been signed out on this computer meanwhile, so nothing was kept. Sign in again, then ask for it once more.</source>
        <translation>Ce compte a entre-temps été déconnecté sur cet ordinateur&#x202f;; rien n’a donc été conservé. Reconnectez-vous, puis refaites votre demande.</translation>
    </message>
    <message>
        <source>Signing out {name}…</source>
        <translation>Déconnexion de {name}…</translation>
    </message>
    <message>
        <source>No PDF was saved, because another account is used now.</source>
        <translation>Aucun PDF n’a été enregistré, car un autre compte est utilisé à présent.</translation>
    </message>
    <message>
        <source>The output could not be written whole ({reason}). What the command was to do may be done all the same. Make room, or send the output elsewhere, and look with “3dicom-account status”.</source>
        <translation>La sortie n’a pas pu être écrite en entier ({reason}). Ce que la commande devait faire est peut-être fait malgré tout. Libérez de la place ou envoyez la sortie ailleurs, puis vérifiez avec « 3dicom-account status ».</translation>
    </message>
</context>
</TS>
