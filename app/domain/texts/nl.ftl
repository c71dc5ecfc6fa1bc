## The survey’s page

send = Versturen
send-change = Wijziging versturen
next = Volgende
back = Terug
page-of = Pagina { $number } van { $of }
please-check = Kijk hier alstublieft nog even naar
please-choose = Kies alstublieft een van de antwoorden.
choose-one = Kies alstublieft maar één antwoord.
please-write = Schrijf hier alstublieft iets.
control-characters = Deze tekst bevat tekens die niet kunnen worden weergegeven. Verwijder ze alstublieft.
too-long = Uw tekst heeft { $length ->
        [one] { $length } teken
       *[other] { $length } tekens
    }; er passen er hoogstens { $limit }. Maak de tekst alstublieft korter.
no-email = Dit is geen e-mailadres. Een e-mailadres ziet er zo uit: naam@example.org.
email-needed = Geef alstublieft het e-mailadres op waarop wij u kunnen bereiken.
no-number = Schrijf een getal op.
number-between = Geef een getal van { $lowest } tot en met { $highest }.
number-in-steps = Geef een getal van { $lowest } tot en met { $highest } in stappen van { $step }.
number-from = Geef een getal vanaf { $lowest }.
number-to = Geef een getal van hoogstens { $highest }.
decimals-at-most = { $decimals ->
        [0] Geef een geheel getal.
        [one] Geef hoogstens één cijfer achter de komma.
       *[other] Geef hoogstens { $decimals } cijfers achter de komma.
    }
no-date = Geef een dag als jaar, maand, dag: 2026-11-20.
date-from = Geef een dag vanaf { $earliest }.
date-to = Geef een dag tot en met { $latest }.
no-phone = Dit is geen telefoonnummer met landnummer. Een voorbeeld: +31 6 12345678.
choose-at-most = { $most ->
        [one] Kies één antwoord.
       *[other] Kies hoogstens { $most } antwoorden.
    }
none-goes-alone = ‘Geen van deze’ kan niet samen met andere antwoorden worden gekozen.
places-once = Geef elke plaats maar één keer.
every-row = Geef op elke regel een antwoord.
file-hint = { $accept ->
        [photo] JPEG, PNG of WebP.
        [document] PDF of platte tekst.
       *[both] JPEG, PNG, WebP, PDF of platte tekst.
    } Aantal bestanden: hoogstens { $most }. Grootte per bestand: hoogstens { $megabytes } MB.
files-here = Ontvangen; u hoeft dit niet nog eens te kiezen:
file-take-away = { $name } weghalen
please-add-file = Kies alstublieft een bestand.
file-wrong-kind = { $name } { $accept ->
        [photo] is geen leesbare foto in JPEG, PNG of WebP.
        [document] is geen PDF en geen platte tekst.
       *[both] is geen leesbaar bestand in JPEG, PNG, WebP, PDF of platte tekst.
    } Kies alstublieft een ander bestand.
file-heic = { $name } heeft het formaat HEIC, dat hier niet gelezen kan worden. Kies de foto alstublieft als JPEG.
file-too-large = { $name } is te groot; er past hoogstens { $megabytes } MB. Kies alstublieft een kleiner bestand.
file-too-many-pixels = { $name } heeft meer dan { $most } miljoen pixels. Kies alstublieft een kleinere foto.
files-at-most = Aantal bestanden dat hier past: { $most }. Haal alstublieft eerst andere weg.
file-no-room = Bestanden kunnen nu even niet worden aangenomen. Verstuur uw antwoord zonder bestand, of probeer het later nog eens.
form-too-large = Deze bestanden zijn samen te groot. Wat u invulde is niet verloren: ga terug en kies er minder of kleinere.
form-broken = Dit formulier is onderweg beschadigd. Verstuur het alstublieft nog een keer.
resolved-answer = { $answer ->
        [yes] Ja
        [partly] Gedeeltelijk
       *[no] Nee
    }
about-contact = { $channel ->
        [phone] Uw telefoongesprek met ons op { about-contact.day }
        [chat] Uw chat met ons op { about-contact.day }
        [email] Uw e-mail aan ons van { about-contact.day }
        [ticket] Uw verzoek, afgehandeld op { about-contact.day }
       *[visit] Uw bezoek aan ons op { about-contact.day }
    }
    .day = { $weekday ->
        [monday] maandag
        [tuesday] dinsdag
        [wednesday] woensdag
        [thursday] donderdag
        [friday] vrijdag
        [saturday] zaterdag
       *[sunday] zondag
    }

## After an answer

somebody-will-contact = Iemand van ons team neemt contact met u op.
read = Wat u schreef, wordt gelezen.
change-answer = Mijn antwoord wijzigen

## Links that take no answer

answered-heading = U hebt al geantwoord
answered-text = Wij hebben uw antwoord ontvangen; het kan niet meer worden gewijzigd. Dank u wel.
expired-heading = Deze enquête is afgelopen
expired-text = De enquête was maar een beperkte tijd open. Dank u dat u wilde antwoorden.
unknown-heading = Deze link leidt niet naar een enquête
unknown-text = Misschien is hij afgebroken. Open hem nog een keer vanuit het bericht of kopieer hem helemaal.

## When something fails

trouble-heading = Er ging iets mis aan onze kant
trouble-text = Uw antwoord is niet verloren: ga terug en verstuur het over een minuut nog een keer.
held-heading = Opslaan lukte op dit moment niet
held-text = Niets van wat u hebt ingevuld is verloren. Wacht een moment en verstuur het opnieuw vanaf deze pagina.
send-again = Opnieuw versturen
offline = Er is op dit moment geen verbinding. Uw antwoord blijft op dit apparaat bewaard en wordt verstuurd zodra dat kan.
card-invitation = Het duurt maar even, en we lezen elk antwoord.
card-scan = Scan met de camera van uw telefoon of typ het adres in.

## What is done with answers, and how to refuse surveys

how-used = Hoe uw antwoorden worden gebruikt
how-used-text = Uw antwoorden gaan naar de mensen die uw verzoek hebben behandeld en naar hun leidinggevenden, om fouten te herstellen en beter te worden. Ze worden niet verkocht en niet voor reclame gebruikt.
how-used-staff = Uw antwoorden gaan naar de mensen die hier voor het werk verantwoordelijk zijn, om fouten te herstellen en beter te worden. Ze worden niet verkocht en niet voor reclame gebruikt.
dont-ask-again = Niet meer vragen
opt-out-heading = Wilt u geen vragen meer van ons krijgen?
opt-out-text = U ontvangt op dit adres geen enquêtes meer van ons. Uw verzoeken behandelen wij zoals voorheen.
opted-out-heading = Wij vragen u niets meer
opted-out-text = Dit geldt vanaf nu voor al onze enquêtes op dit adres.
other-language = Taal

## Mail

mail-subject = { $channel ->
        [phone] Hoe was uw telefoongesprek?
        [chat] Hoe was uw chat?
        [visit] Hoe was uw bezoek?
       *[other] Hoe ging het?
    } Eén vraag van { $organisation }
on-weekday = op { about-contact.day }
on-date = op { $date }
topic = {" "}over “{ $reason }”
mail-opening = Goedendag, { $channel ->
        [phone] u hebt ons { $day }{ $topic } gebeld
        [chat] u hebt { $day }{ $topic } met ons gechat
        [email] u hebt ons { $day }{ $topic } geschreven
        [ticket] wij hebben { $day } uw verzoek{ $topic } afgesloten
       *[visit] u hebt ons { $day }{ $topic } bezocht
    }{ $again ->
        [yes] , en wij hebben sindsdien contact met u opgenomen
       *[no] {""}
    }. Eén vraag:
mail-tap = Een tik opent de pagina met uw keuze gemarkeerd; die telt wanneer u op { send } drukt. Het duurt een minuut.
mail-answer-here = Hier antwoorden:
mail-why = U ontvangt dit bericht omdat u contact met ons had.
mail-how-often = { $days ->
        [one] Wij vragen hoogstens één keer per dag.
       *[other] Wij vragen hoogstens één keer in de { $days } dagen.
    }
mail-dont-ask = Vraag mij niets meer
mail-reminder = Een herinnering, de enige:

## Replies that staff write

reply-subject = Over wat u ons vertelde: { $organisation }
you-wrote = U schreef:
