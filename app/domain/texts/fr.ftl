## The survey’s page

send = Envoyer
send-change = Envoyer la modification
next = Suivant
back = Retour
page-of = Page { $number } sur { $of }
please-check = Veuillez vérifier ces points
please-choose = Veuillez choisir une réponse.
choose-one = Veuillez ne choisir qu’une seule réponse.
please-write = Veuillez écrire quelque chose ici.
control-characters = Ce texte contient des caractères qui ne peuvent pas être affichés. Veuillez les supprimer.
too-long = Votre texte compte { $length ->
        [one] { $length } caractère
       *[other] { $length } caractères
    } ; la limite est de { $limit }. Veuillez le raccourcir.
no-email = Ceci n’est pas une adresse e-mail. Exemple : nom@example.org.
email-needed = Veuillez indiquer l’adresse e-mail à laquelle nous pouvons vous contacter.
no-number = Veuillez écrire un nombre.
number-between = Veuillez indiquer un nombre de { $lowest } à { $highest }.
number-in-steps = Veuillez indiquer un nombre de { $lowest } à { $highest } par pas de { $step }.
number-from = Veuillez indiquer un nombre à partir de { $lowest }.
number-to = Veuillez indiquer un nombre de { $highest } au plus.
decimals-at-most = { $decimals ->
        [0] Veuillez indiquer un nombre entier.
        [one] Veuillez indiquer un chiffre au plus après la virgule.
       *[other] Veuillez indiquer { $decimals } chiffres au plus après la virgule.
    }
no-date = Veuillez indiquer un jour sous la forme année, mois, jour : 2026-11-20.
date-from = Veuillez indiquer un jour à partir du { $earliest }.
date-to = Veuillez indiquer un jour jusqu’au { $latest }.
no-phone = Ce n’est pas un numéro de téléphone avec son indicatif de pays. Exemple : +33 6 12 34 56 78.
choose-at-most = { $most ->
        [one] Veuillez ne choisir qu’une seule réponse.
       *[other] Veuillez choisir { $most } réponses au plus.
    }
none-goes-alone = « Aucun » ne peut pas être choisi avec d’autres réponses.
places-once = Veuillez n’attribuer chaque place qu’une seule fois.
every-row = Veuillez répondre à chaque ligne.
file-hint = { $accept ->
        [photo] JPEG, PNG ou WebP.
        [document] PDF ou texte brut.
       *[both] JPEG, PNG, WebP, PDF ou texte brut.
    } Nombre de fichiers : { $most } au plus. Taille de chacun : { $megabytes } Mo au plus.
files-here = Bien reçu, inutile de le choisir à nouveau :
file-take-away = Retirer { $name }
please-add-file = Veuillez choisir un fichier.
file-wrong-kind = { $name } { $accept ->
        [photo] n’est pas une photo JPEG, PNG ou WebP lisible.
        [document] n’est ni un PDF ni du texte brut.
       *[both] n’est pas un fichier JPEG, PNG, WebP, PDF ou texte lisible.
    } Veuillez en choisir un autre.
file-heic = { $name } est au format HEIC, qui ne peut pas être lu ici. Veuillez choisir la photo au format JPEG.
file-too-large = { $name } est trop volumineux ; la limite est de { $megabytes } Mo. Veuillez choisir un fichier plus petit.
file-too-many-pixels = { $name } compte plus de { $most } millions de pixels. Veuillez choisir une photo plus petite.
files-at-most = Nombre de fichiers possibles ici : { $most }. Veuillez d’abord en retirer d’autres.
file-no-room = Les fichiers ne peuvent pas être reçus pour l’instant. Veuillez envoyer votre réponse sans fichier, ou réessayer plus tard.
form-too-large = Ces fichiers sont trop volumineux ensemble. Rien de ce que vous avez saisi n’est perdu : revenez en arrière et choisissez-en moins, ou de plus petits.
form-broken = Ce formulaire a été altéré en chemin. Veuillez l’envoyer de nouveau.
resolved-answer = { $answer ->
        [yes] Oui
        [partly] En partie
       *[no] Non
    }
about-contact = { $channel ->
        [phone] Votre appel de { about-contact.day }
        [chat] Votre discussion avec nous de { about-contact.day }
        [email] Votre e-mail de { about-contact.day }
        [ticket] Votre demande traitée { about-contact.day }
       *[visit] Votre visite de { about-contact.day }
    }
    .day = { $weekday ->
        [monday] lundi
        [tuesday] mardi
        [wednesday] mercredi
        [thursday] jeudi
        [friday] vendredi
        [saturday] samedi
       *[sunday] dimanche
    }

## After an answer

somebody-will-contact = Un membre de notre équipe vous contactera.
read = Votre réponse sera lue.
change-answer = Modifier ma réponse

## Links that take no answer

answered-heading = Vous avez déjà répondu
answered-text = Nous avons bien reçu votre réponse ; elle ne peut plus être modifiée. Merci.
expired-heading = Cette enquête est terminée
expired-text = Elle n’était ouverte que pendant un temps limité. Merci d’avoir voulu répondre.
unknown-heading = Ce lien ne mène à aucune enquête
unknown-text = Il a peut-être été coupé. Ouvrez-le de nouveau depuis le message ou copiez-le en entier.

## When something fails

trouble-heading = Une erreur s’est produite de notre côté
trouble-text = Votre réponse n’est pas perdue : revenez en arrière et envoyez-la de nouveau dans une minute.
held-heading = L’enregistrement n’a pas pu se faire
held-text = Rien de ce que vous avez saisi n’est perdu. Patientez un instant, puis renvoyez-le depuis cette page.
send-again = Envoyer de nouveau
offline = Il n’y a pas de connexion pour le moment. Votre réponse reste sur cet appareil et sera envoyée dès que possible.
card-invitation = Cela ne prend qu’un instant, et nous lisons chaque réponse.
card-scan = Scannez avec l’appareil photo de votre téléphone, ou tapez l’adresse.

## What is done with answers, and how to refuse surveys

how-used = Utilisation de vos réponses
how-used-text = Vos réponses sont transmises aux personnes qui ont traité votre demande et à leurs responsables, pour corriger et progresser. Elles ne sont ni vendues ni utilisées à des fins publicitaires.
how-used-staff = Vos réponses sont transmises aux personnes responsables du travail ici, pour corriger et progresser. Elles ne sont ni vendues ni utilisées à des fins publicitaires.
dont-ask-again = Ne plus me solliciter
opt-out-heading = Souhaitez-vous ne plus être sollicité ?
opt-out-text = Vous ne recevrez plus d’enquêtes à cette adresse. Vos demandes seront traitées comme avant.
opted-out-heading = Nous ne vous solliciterons plus
opted-out-text = Cela vaut dès maintenant pour toutes nos enquêtes à cette adresse.
other-language = Langue

## Mail

mail-subject = { $channel ->
       *[other] Comment cela s’est-il passé ?
    } Une question de { $organisation }
on-weekday = { about-contact.day }
on-date = le { $date }
topic = {" "}au sujet de « { $reason } »
mail-opening = Bonjour, { $channel ->
        [phone] vous nous avez appelés { $day }{ $topic }
        [chat] vous avez discuté avec nous { $day }{ $topic }
        [email] vous nous avez écrit { $day }{ $topic }
        [ticket] nous avons clos votre demande { $day }{ $topic }
       *[visit] vous nous avez rendu visite { $day }{ $topic }
    }{ $again ->
        [yes] , et nous sommes revenus vers vous depuis
       *[no] {""}
    }. Une question :
mail-tap = Un clic ouvre la page avec votre choix ; il compte lorsque vous appuyez sur { send }. Cela prend une minute.
mail-answer-here = Répondez ici :
mail-why = Vous recevez ce message parce que vous nous avez contactés.
mail-how-often = { $days ->
        [one] Nous vous sollicitons au plus une fois par jour.
       *[other] Nous vous sollicitons au plus une fois tous les { $days } jours.
    }
mail-dont-ask = Ne plus me solliciter
mail-reminder = Un rappel, le seul :

## Replies that staff write

reply-subject = À propos de votre retour : { $organisation }
you-wrote = Vous avez écrit :
