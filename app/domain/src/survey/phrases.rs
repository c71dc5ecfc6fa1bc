//! What respondents read around the questions: buttons, errors, and pages when a link does not work.

use crate::{Channel, Language};

/// Declares phrases with their wordings in English, German, French and Spanish, so that none can be missing.
macro_rules! phrases {
    ($( $(#[$meta:meta])* $name:ident: $en:literal, $de:literal, $fr:literal, $es:literal; )+) => {
        /// A phrase that does not depend on the survey.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Phrase { $( $(#[$meta])* $name, )+ }

        impl Phrase {
            /// Every phrase.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The phrase as the customer reads it.
            #[must_use]
            pub const fn wording(self, language: Language) -> &'static str {
                match self {
                    $( Self::$name => match language {
                        Language::En => $en,
                        Language::De => $de,
                        Language::Fr => $fr,
                        Language::Es => $es,
                    }, )+
                }
            }
        }
    };
}

phrases! {
    /// The button that submits.
    Send: "Send", "Absenden", "Envoyer", "Enviar";
    /// The button that submits a changed answer.
    SendChange: "Send the change", "Änderung absenden", "Envoyer la modification", "Enviar el cambio";
    /// Behind a question that may be left out.
    Optional: "optional", "freiwillig", "facultatif", "opcional";
    /// Above the errors of a form that came back.
    PleaseCheck: "Please look at this again", "Bitte sehen Sie hier noch einmal nach", "Veuillez vérifier ces points", "Revise esto, por favor";
    /// A question with choices has no answer.
    PleaseChoose: "Please choose one of the answers.", "Bitte wählen Sie eine der Antworten.", "Veuillez choisir une réponse.", "Elija una de las respuestas.";
    /// A question has several answers.
    ChooseOne: "Please choose only one answer.", "Bitte wählen Sie nur eine Antwort.", "Veuillez ne choisir qu’une seule réponse.", "Elija solo una respuesta.";
    /// A required text is missing.
    PleaseWrite: "Please write something here.", "Bitte schreiben Sie hier etwas.", "Veuillez écrire quelque chose ici.", "Escriba algo aquí.";
    /// A text holds control characters.
    ControlCharacters: "This holds characters that cannot be shown. Please remove them.",
        "Hier stehen Zeichen, die sich nicht darstellen lassen. Bitte entfernen Sie sie.",
        "Ce texte contient des caractères qui ne peuvent pas être affichés. Veuillez les supprimer.",
        "Hay caracteres que no se pueden mostrar. Elimínelos, por favor.";
    /// Not an e-mail address.
    NoEmail: "This is not an e-mail address. One looks like name@example.org.",
        "Das ist keine E-Mail-Adresse. Eine sieht so aus: name@example.org.",
        "Ceci n’est pas une adresse e-mail. Exemple : nom@example.org.",
        "Esto no es una dirección de correo. Ejemplo: nombre@example.org.";
    /// Contact is wanted, and no address given.
    EmailNeeded: "Please tell us the e-mail address at which we may contact you.",
        "Bitte nennen Sie uns die E-Mail-Adresse, unter der wir Sie erreichen.",
        "Veuillez indiquer l’adresse e-mail à laquelle nous pouvons vous contacter.",
        "Indique el correo electrónico en el que podemos contactarle.";
    /// The form's attempt number is missing or broken.
    FormBroken: "This form was damaged on its way. Please press Send once more.",
        "Dieses Formular wurde unterwegs beschädigt. Bitte senden Sie es noch einmal ab.",
        "Ce formulaire a été altéré en chemin. Veuillez l’envoyer de nouveau.",
        "El formulario se dañó por el camino. Envíelo de nuevo, por favor.";
    /// Below the thanks, when somebody is going to call or write.
    SomebodyWillContact: "Somebody from our team will contact you.", "Jemand aus unserem Team wird sich bei Ihnen melden.",
        "Un membre de notre équipe vous contactera.", "Alguien de nuestro equipo se pondrá en contacto con usted.";
    /// Below the thanks.
    Read: "People read what you wrote.", "Was Sie geschrieben haben, wird gelesen.", "Votre réponse sera lue.", "Leemos lo que escribió.";
    /// The link to change an answer.
    ChangeAnswer: "Change my answer", "Meine Antwort ändern", "Modifier ma réponse", "Cambiar mi respuesta";
    /// Heading when the answer has been given and can no longer be changed.
    AnsweredHeading: "You have answered already", "Sie haben bereits geantwortet", "Vous avez déjà répondu", "Ya ha respondido";
    /// Text below it.
    AnsweredText: "Your answer is with us and can no longer be changed. Thank you.",
        "Ihre Antwort liegt uns vor und lässt sich nicht mehr ändern. Vielen Dank.",
        "Nous avons bien reçu votre réponse ; elle ne peut plus être modifiée. Merci.",
        "Hemos recibido su respuesta y ya no se puede cambiar. Gracias.";
    /// Heading when the survey has expired.
    ExpiredHeading: "This survey has ended", "Diese Umfrage ist beendet", "Cette enquête est terminée", "Esta encuesta ha terminado";
    /// Text below it.
    ExpiredText: "It was open for a limited time. Thank you for wanting to answer.",
        "Sie war nur eine begrenzte Zeit offen. Danke, dass Sie antworten wollten.",
        "Elle n’était ouverte que pendant un temps limité. Merci d’avoir voulu répondre.",
        "Estuvo abierta por un tiempo limitado. Gracias por querer responder.";
    /// Heading when no survey belongs to the link.
    UnknownHeading: "This link leads to no survey", "Dieser Link führt zu keiner Umfrage", "Ce lien ne mène à aucune enquête", "Este enlace no lleva a ninguna encuesta";
    /// Text below it.
    UnknownText: "It may have been cut off. Please open it from the message once more, or copy it whole.",
        "Vielleicht wurde er abgeschnitten. Bitte öffnen Sie ihn noch einmal aus der Nachricht oder kopieren Sie ihn ganz.",
        "Il a peut-être été coupé. Ouvrez-le de nouveau depuis le message ou copiez-le en entier.",
        "Puede que esté cortado. Ábralo de nuevo desde el mensaje o cópielo entero.";
    /// Heading when something failed on our side.
    TroubleHeading: "Something went wrong on our side", "Bei uns ist etwas schiefgegangen", "Une erreur s’est produite de notre côté", "Algo falló de nuestro lado";
    /// Text below it.
    TroubleText: "Your answer is not lost: go back, and press Send once more in a minute.",
        "Ihre Antwort ist nicht verloren: Gehen Sie zurück und senden Sie sie in einer Minute noch einmal ab.",
        "Votre réponse n’est pas perdue : revenez en arrière et envoyez-la de nouveau dans une minute.",
        "Su respuesta no se ha perdido: vuelva atrás y envíela de nuevo en un minuto.";
    /// Heading when a form could not be taken for now.
    HeldHeading: "We could not save this just now", "Das ließ sich gerade nicht speichern", "L’enregistrement n’a pas pu se faire", "No se ha podido guardar ahora mismo";
    /// Text below it; everything that was typed is in the page.
    HeldText: "Nothing you entered is lost. Please wait a moment and send it again from this page.",
        "Von Ihren Angaben ist nichts verloren. Bitte warten Sie einen Moment und senden Sie sie von dieser Seite noch einmal ab.",
        "Rien de ce que vous avez saisi n’est perdu. Patientez un instant, puis renvoyez-le depuis cette page.",
        "Nada de lo que ha introducido se ha perdido. Espere un momento y envíelo de nuevo desde esta página.";
    /// The button below it.
    SendAgain: "Send again", "Noch einmal absenden", "Envoyer de nouveau", "Enviar de nuevo";
    /// Heading when two forms of one attempt say different things.
    ConflictHeading: "We have two different answers from you", "Uns liegen zwei verschiedene Antworten von Ihnen vor", "Nous avons reçu deux réponses différentes de votre part", "Tenemos dos respuestas distintas de usted";
    /// Text below it.
    ConflictText: "Both are kept. The first one counts until somebody has looked at them.",
        "Beide sind gespeichert. Die erste zählt, bis jemand sie angesehen hat.",
        "Les deux sont conservées. La première compte jusqu’à vérification.",
        "Guardamos ambas. Cuenta la primera hasta que alguien las revise.";
    /// The link to what happens with answers.
    HowUsed: "How your answers are used", "Wie Ihre Antworten verwendet werden", "Utilisation de vos réponses", "Cómo se usan sus respuestas";
    /// What happens with answers.
    HowUsedText: "Your answers go to the people who handled your request and to those who lead them, to put things right and to get better. They are not sold and not used for advertising.",
        "Ihre Antworten erhalten die Menschen, die Ihr Anliegen bearbeitet haben, und ihre Leitung, um Fehler zu beheben und besser zu werden. Sie werden weder verkauft noch für Werbung genutzt.",
        "Vos réponses sont transmises aux personnes qui ont traité votre demande et à leurs responsables, pour corriger et progresser. Elles ne sont ni vendues ni utilisées à des fins publicitaires.",
        "Sus respuestas llegan a quienes atendieron su solicitud y a sus responsables, para corregir y mejorar. No se venden ni se usan para publicidad.";
    /// The link to opt out.
    DontAskAgain: "Don’t ask again", "Nicht mehr fragen", "Ne plus me solliciter", "No preguntar más";
    /// Heading of the page to opt out.
    OptOutHeading: "Shall we stop asking you?", "Sollen wir Sie nicht mehr fragen?", "Souhaitez-vous ne plus être sollicité ?", "¿Dejamos de preguntarle?";
    /// Text below it.
    OptOutText: "You will get no more surveys from us at this address. Your requests are handled as before.",
        "Sie erhalten an dieser Adresse keine Umfragen mehr von uns. Ihre Anliegen bearbeiten wir wie bisher.",
        "Vous ne recevrez plus d’enquêtes à cette adresse. Vos demandes seront traitées comme avant.",
        "No recibirá más encuestas en esta dirección. Atenderemos sus solicitudes como siempre.";
    /// Heading after opting out.
    OptedOutHeading: "We won’t ask you again", "Wir fragen Sie nicht mehr", "Nous ne vous solliciterons plus", "No le preguntaremos más";
    /// Text below it.
    OptedOutText: "This holds from now on, for all our surveys at this address.",
        "Das gilt ab sofort für alle unsere Umfragen an diese Adresse.",
        "Cela vaut dès maintenant pour toutes nos enquêtes à cette adresse.",
        "Vale desde ahora para todas nuestras encuestas en esta dirección.";
    /// Above the choice of languages.
    OtherLanguage: "Language", "Sprache", "Langue", "Idioma";
    /// The button that changes the language.
    Change: "Change", "Ändern", "Changer", "Cambiar";
    /// In the mail, below the score buttons.
    MailTap: "A tap opens the page with your choice marked; it counts when you press Send. Takes a minute.",
        "Ein Tipp öffnet die Seite mit Ihrer Wahl; sie zählt, wenn Sie auf Absenden drücken. Dauert eine Minute.",
        "Un clic ouvre la page avec votre choix ; il compte lorsque vous appuyez sur Envoyer. Cela prend une minute.",
        "Un toque abre la página con su elección marcada; cuenta cuando pulse Enviar. Toma un minuto.";
    /// In the mail's text part, before the link.
    MailAnswerHere: "Answer here:", "Hier antworten:", "Répondez ici :", "Responda aquí:";
    /// In the mail's foot: why it came.
    MailWhy: "You get this because you contacted us.", "Sie erhalten diese Nachricht, weil Sie mit uns in Kontakt waren.",
        "Vous recevez ce message parce que vous nous avez contactés.", "Recibe este mensaje porque se puso en contacto con nosotros.";
    /// In the mail's foot: the link to opt out.
    MailDontAsk: "Don’t ask me again", "Fragen Sie mich nicht mehr", "Ne plus me solliciter", "No me pregunten más";
    /// The beginning of a reminder.
    MailReminder: "A reminder, and the only one:", "Eine Erinnerung, die einzige:", "Un rappel, le seul :", "Un recordatorio, el único:";
    /// How a reply to a customer begins; a name may follow.
    MailReplyGreeting: "Hello", "Guten Tag", "Bonjour", "Buenos días";
}

/// The error beside a text that is too long.
#[must_use]
pub fn too_long(language: Language, length: usize, limit: usize) -> String {
    match language {
        Language::En => format!("Your comment has {length} characters; at most {limit} fit. Please shorten it."),
        Language::De => format!("Ihr Text hat {length} Zeichen; höchstens {limit} passen. Bitte kürzen Sie ihn."),
        Language::Fr => {
            format!("Votre texte compte {length} caractères ; la limite est de {limit}. Veuillez le raccourcir.")
        }
        Language::Es => format!("Su texto tiene {length} caracteres; caben como máximo {limit}. Acórtelo, por favor."),
    }
}

/// The line above the first question: which contact it is about. `weekday` counts from Monday as 0.
#[must_use]
pub fn about_contact(language: Language, channel: Channel, weekday: u32) -> String {
    let day = weekday_name(language, weekday);
    match language {
        Language::En => match channel {
            Channel::Visit => format!("Your visit on {day}"),
            other => format!("Your {} with us on {day}", other.noun()),
        },
        Language::De => match channel {
            Channel::Phone => format!("Ihr Anruf bei uns am {day}"),
            Channel::Chat => format!("Ihr Chat mit uns am {day}"),
            Channel::Email => format!("Ihre E-Mail an uns vom {day}"),
            Channel::Ticket => format!("Ihre Anfrage, bearbeitet am {day}"),
            Channel::Visit => format!("Ihr Besuch bei uns am {day}"),
        },
        Language::Fr => match channel {
            Channel::Phone => format!("Votre appel de {day}"),
            Channel::Chat => format!("Votre discussion avec nous de {day}"),
            Channel::Email => format!("Votre e-mail de {day}"),
            Channel::Ticket => format!("Votre demande traitée {day}"),
            Channel::Visit => format!("Votre visite de {day}"),
        },
        Language::Es => match channel {
            Channel::Phone => format!("Su llamada del {day}"),
            Channel::Chat => format!("Su chat con nosotros del {day}"),
            Channel::Email => format!("Su correo del {day}"),
            Channel::Ticket => format!("Su solicitud, atendida el {day}"),
            Channel::Visit => format!("Su visita del {day}"),
        },
    }
}

/// The first sentence of the mail, before the question. `weekday` counts from Monday as 0.
#[must_use]
pub fn mail_opening(language: Language, channel: Channel, weekday: u32) -> String {
    let day = weekday_name(language, weekday);
    match language {
        Language::En => {
            let did = match channel {
                Channel::Phone => "called us",
                Channel::Chat => "chatted with us",
                Channel::Email => "wrote to us",
                Channel::Ticket => "had a request closed",
                Channel::Visit => "visited us",
            };
            format!("Hello, you {did} on {day}. One question:")
        }
        Language::De => {
            let did = match channel {
                Channel::Phone => format!("Sie haben uns am {day} angerufen"),
                Channel::Chat => format!("Sie haben am {day} mit uns gechattet"),
                Channel::Email => format!("Sie haben uns am {day} geschrieben"),
                Channel::Ticket => format!("wir haben am {day} Ihre Anfrage abgeschlossen"),
                Channel::Visit => format!("Sie haben uns am {day} besucht"),
            };
            format!("Guten Tag, {did}. Eine Frage:")
        }
        Language::Fr => {
            let did = match channel {
                Channel::Phone => "vous nous avez appelés",
                Channel::Chat => "vous avez discuté avec nous",
                Channel::Email => "vous nous avez écrit",
                Channel::Ticket => "nous avons clos votre demande",
                Channel::Visit => "vous nous avez rendu visite",
            };
            format!("Bonjour, {did} {day}. Une question :")
        }
        Language::Es => {
            let did = match channel {
                Channel::Phone => "nos llamó",
                Channel::Chat => "chateó con nosotros",
                Channel::Email => "nos escribió",
                Channel::Ticket => "cerramos su solicitud",
                Channel::Visit => "nos visitó",
            };
            format!("Hola, {did} el {day}. Una pregunta:")
        }
    }
}

/// The mail's subject.
#[must_use]
pub fn mail_subject(language: Language, channel: Channel, organisation: &str) -> String {
    match language {
        Language::En => format!("How was your {}? One question from {organisation}", channel.noun()),
        Language::De => format!("Wie war es bei uns? Eine Frage von {organisation}"),
        Language::Fr => format!("Comment cela s’est-il passé ? Une question de {organisation}"),
        Language::Es => format!("¿Cómo le fue? Una pregunta de {organisation}"),
    }
}

/// The sentence of the mail's foot that says how often we ask; nothing where there is no quarantine.
#[must_use]
pub fn mail_how_often(language: Language, quarantine_days: i64) -> Option<String> {
    (quarantine_days > 1).then(|| match language {
        Language::En => format!("We ask at most once in {quarantine_days} days."),
        Language::De => format!("Wir fragen höchstens einmal in {quarantine_days} Tagen."),
        Language::Fr => format!("Nous vous sollicitons au plus une fois tous les {quarantine_days} jours."),
        Language::Es => format!("Preguntamos como máximo una vez cada {quarantine_days} días."),
    })
}

/// The name of a weekday inside a sentence; 0 is Monday, and numbers wrap at 7.
#[must_use]
pub const fn weekday_name(language: Language, weekday: u32) -> &'static str {
    let names = match language {
        Language::En => ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        Language::De => ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
        Language::Fr => ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        Language::Es => ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    };
    names[(weekday % 7) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_there_and_calm_in_every_language() {
        for phrase in Phrase::ALL.iter().copied() {
            for language in Language::ALL.iter().copied() {
                let wording = phrase.wording(language);
                assert!(!wording.trim().is_empty() && wording.trim() == wording, "{phrase:?} {language}");
                assert!(!wording.contains(['!', '¡']), "{phrase:?} {language} shouts");
            }
        }
    }

    #[test]
    fn sentences_name_channel_and_day() {
        assert_eq!(about_contact(Language::En, Channel::Phone, 4), "Your call with us on Friday");
        assert_eq!(about_contact(Language::De, Channel::Visit, 0), "Ihr Besuch bei uns am Montag");
        assert_eq!(mail_opening(Language::En, Channel::Phone, 4), "Hello, you called us on Friday. One question:");
        assert_eq!(
            mail_opening(Language::De, Channel::Chat, 13),
            "Guten Tag, Sie haben am Sonntag mit uns gechattet. Eine Frage:"
        );
        assert_eq!(
            mail_subject(Language::En, Channel::Visit, "Nordlicht Energie"),
            "How was your visit? One question from Nordlicht Energie"
        );
    }

    #[test]
    fn every_channel_has_its_own_sentence_in_every_language() {
        for language in Language::ALL.iter().copied() {
            let abouts: std::collections::BTreeSet<String> =
                Channel::ALL.iter().map(|channel| about_contact(language, *channel, 2)).collect();
            let openings: std::collections::BTreeSet<String> =
                Channel::ALL.iter().map(|channel| mail_opening(language, *channel, 2)).collect();
            assert_eq!((abouts.len(), openings.len()), (Channel::ALL.len(), Channel::ALL.len()));
        }
    }

    #[test]
    fn how_often_is_said_only_where_it_says_something() {
        assert_eq!(mail_how_often(Language::En, 30).as_deref(), Some("We ask at most once in 30 days."));
        assert_eq!(mail_how_often(Language::En, 0), None);
    }
}
