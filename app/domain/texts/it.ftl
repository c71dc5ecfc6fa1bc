## The survey’s page

send = Invia
send-change = Invia la modifica
next = Avanti
back = Indietro
page-of = Pagina { $number } di { $of }
please-check = Verifichi questi punti, per favore
please-choose = Scelga una delle risposte, per favore.
choose-one = Scelga una sola risposta, per favore.
please-write = Scriva qualcosa qui, per favore.
control-characters = Questo testo contiene caratteri che non possono essere visualizzati. Li elimini, per favore.
too-long = Il suo testo ha { $length ->
        [one] { $length } carattere
       *[other] { $length } caratteri
    }; il massimo è { $limit }. Lo accorci, per favore.
no-email = Questo non è un indirizzo e-mail. Un esempio: nome@example.org.
email-needed = Indichi l’indirizzo e-mail al quale possiamo contattarla.
no-number = Scriva un numero, per favore.
number-between = Indichi un numero da { $lowest } a { $highest }.
number-in-steps = Indichi un numero da { $lowest } a { $highest } a passi di { $step }.
number-from = Indichi un numero a partire da { $lowest }.
number-to = Indichi un numero non superiore a { $highest }.
decimals-at-most = { $decimals ->
        [0] Indichi un numero intero.
        [one] Indichi al massimo una cifra decimale.
       *[other] Indichi al massimo { $decimals } cifre decimali.
    }
no-date = Indichi un giorno come anno, mese, giorno: 2026-11-20.
date-from = Indichi un giorno a partire dal { $earliest }.
date-to = Indichi un giorno fino al { $latest }.
no-phone = Questo non è un numero di telefono con il prefisso del paese. Esempio: +39 312 345 6789.
choose-at-most = { $most ->
        [one] Scelga una sola risposta.
       *[other] Scelga al massimo { $most } risposte.
    }
none-goes-alone = «Nessuna» non si può scegliere insieme ad altre risposte.
places-once = Assegni ogni posto una sola volta.
every-row = Risponda in ogni riga, per favore.
file-hint = { $accept ->
        [photo] JPEG, PNG o WebP.
        [document] PDF o testo semplice.
       *[both] JPEG, PNG, WebP, PDF o testo semplice.
    } Numero di file: al massimo { $most }. Dimensione di ciascuno: al massimo { $megabytes } MB.
files-here = Ricevuto; non occorre sceglierlo di nuovo:
file-take-away = Togliere { $name }
please-add-file = Scelga un file, per favore.
file-wrong-kind = { $name } { $accept ->
        [photo] non è una foto JPEG, PNG o WebP leggibile.
        [document] non è né un PDF né testo semplice.
       *[both] non è un file JPEG, PNG, WebP, PDF o di testo leggibile.
    } Ne scelga un altro, per favore.
file-heic = { $name } è nel formato HEIC, che qui non può essere letto. Scelga la foto come JPEG, per favore.
file-too-large = { $name } è troppo grande; il massimo è { $megabytes } MB. Scelga un file più piccolo, per favore.
file-too-many-pixels = { $name } ha più di { $most } milioni di pixel. Scelga una foto più piccola, per favore.
files-at-most = Numero di file possibili qui: { $most }. Ne tolga prima altri, per favore.
file-no-room = In questo momento non è possibile ricevere file. Invii la risposta senza file, oppure riprovi più tardi.
form-too-large = Questi file insieme sono troppo grandi. Quanto ha scritto non è andato perso: torni indietro e ne scelga di meno o di più piccoli.
form-broken = Questo modulo è stato danneggiato durante l’invio. Lo invii di nuovo, per favore.
resolved-answer = { $answer ->
        [yes] Sì
        [partly] In parte
       *[no] No
    }
about-contact = { $channel ->
        [phone] La sua telefonata di { about-contact.day }
        [chat] La sua chat con noi di { about-contact.day }
        [email] La sua e-mail di { about-contact.day }
        [ticket] La sua richiesta, evasa { about-contact.day }
       *[visit] La sua visita di { about-contact.day }
    }
    .day = { $weekday ->
        [monday] lunedì
        [tuesday] martedì
        [wednesday] mercoledì
        [thursday] giovedì
        [friday] venerdì
        [saturday] sabato
       *[sunday] domenica
    }

## After an answer

somebody-will-contact = Una persona del nostro team la contatterà.
read = Leggiamo ciò che ha scritto.
change-answer = Modifica la mia risposta

## Links that take no answer

answered-heading = Ha già risposto
answered-text = Abbiamo ricevuto la sua risposta, che non può più essere modificata. Grazie.
expired-heading = Questo sondaggio è terminato
expired-text = Era aperto per un periodo limitato. Grazie per aver voluto rispondere.
unknown-heading = Questo link non porta a nessun sondaggio
unknown-text = Forse è stato troncato. Lo apra di nuovo dal messaggio o lo copi per intero.

## When something fails

trouble-heading = Qualcosa non ha funzionato da parte nostra
trouble-text = La sua risposta non è andata persa: torni indietro e la invii di nuovo tra un minuto.
held-heading = Al momento non è stato possibile salvare
held-text = Nulla di ciò che ha inserito è andato perso. Attenda un momento e invii di nuovo da questa pagina.
send-again = Invia di nuovo
offline = Al momento non c’è connessione. La sua risposta resta su questo dispositivo e verrà inviata appena possibile.
card-invitation = Basta un attimo e leggiamo ogni risposta.
card-scan = Inquadri con la fotocamera del telefono o digiti l’indirizzo.

## What is done with answers, and how to refuse surveys

how-used = Come vengono usate le sue risposte
how-used-text = Le sue risposte arrivano a chi ha gestito la sua richiesta e ai relativi responsabili, per correggere e migliorare. Non vengono vendute né usate per la pubblicità.
how-used-staff = Le sue risposte arrivano a chi è responsabile del lavoro qui, per correggere e migliorare. Non vengono vendute né usate per la pubblicità.
dont-ask-again = Non chiedere più
opt-out-heading = Vuole che smettiamo di chiederle la sua opinione?
opt-out-text = Non riceverà più sondaggi da noi a questo indirizzo. Le sue richieste saranno gestite come prima.
opted-out-heading = Non le invieremo più sondaggi
opted-out-text = Vale da subito per tutti i nostri sondaggi a questo indirizzo.
other-language = Lingua

## Mail

mail-subject = { $channel ->
        [phone] Com’è andata la telefonata?
        [chat] Com’è andata la chat?
        [visit] Com’è andata la visita?
       *[other] Com’è andata?
    } Una domanda da { $organisation }
on-weekday = { about-contact.day }
on-date = il giorno { $date }
topic = {" "}a proposito di «{ $reason }»
mail-opening = Buongiorno, { $channel ->
        [phone] ci ha telefonato { $day }{ $topic }
        [chat] ha chattato con noi { $day }{ $topic }
        [email] ci ha scritto { $day }{ $topic }
        [ticket] abbiamo chiuso la sua richiesta{ $topic } { $day }
       *[visit] ci ha fatto visita { $day }{ $topic }
    }{ $again ->
        [yes] , e da allora le abbiamo risposto
       *[no] {""}
    }. Una domanda:
mail-tap = Un tocco apre la pagina con la sua scelta già selezionata; vale quando preme { send }. Basta un minuto.
mail-answer-here = Risponda qui:
mail-why = Riceve questo messaggio perché ci ha contattati.
mail-how-often = { $days ->
        [one] Chiediamo al massimo una volta al giorno.
       *[other] Chiediamo al massimo una volta ogni { $days } giorni.
    }
mail-dont-ask = Non chiedetemelo più
mail-reminder = Un promemoria, l’unico:

## Replies that staff write

reply-subject = A proposito di ciò che ci ha raccontato: { $organisation }
you-wrote = Ha scritto:
