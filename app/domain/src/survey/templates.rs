//! The built-in surveys, in English, German, French and Spanish.

use super::{Question, QuestionKind, Survey, Texts};
use crate::{Language, Metric};

/// Every built-in survey.
#[must_use]
pub fn built_in() -> Vec<Survey> {
    vec![csat_after_contact(), nps_after_contact(), ces_after_contact(), comment_card()]
}

/// The built-in survey with this key.
#[must_use]
pub fn by_key(key: &str) -> Option<Survey> {
    built_in().into_iter().find(|survey| survey.key == key)
}

/// `csat-after-contact`: how satisfied, resolved, why, may we contact you.
#[must_use]
pub fn csat_after_contact() -> Survey {
    let lead = Texts::of(
        "How satisfied are you with how we handled your request?",
        "Wie zufrieden sind Sie damit, wie wir Ihr Anliegen bearbeitet haben?",
        "Êtes-vous satisfait de la façon dont nous avons traité votre demande ?",
        "¿Qué tan satisfecho está con la atención que dimos a su solicitud?",
    );
    after_contact("csat-after-contact", "Satisfaction after a contact", Metric::Csat, lead)
}

/// `nps-after-contact`: would you recommend us, resolved, why, may we contact you.
#[must_use]
pub fn nps_after_contact() -> Survey {
    let lead = Texts::of(
        "How likely are you to recommend us to a friend or colleague?",
        "Wie wahrscheinlich ist es, dass Sie uns Freunden oder Kollegen weiterempfehlen?",
        "Quelle est la probabilité que vous nous recommandiez à un ami ou à un collègue ?",
        "¿Qué probabilidad hay de que nos recomiende a un amigo o colega?",
    );
    after_contact("nps-after-contact", "Recommendation after a contact", Metric::Nps, lead)
}

/// `ces-after-contact`: made it easy, resolved, why, may we contact you.
#[must_use]
pub fn ces_after_contact() -> Survey {
    let lead = Texts::of(
        "Do you agree? We made it easy for you to handle your issue.",
        "Stimmen Sie zu? Wir haben es Ihnen leicht gemacht, Ihr Anliegen zu erledigen.",
        "Êtes-vous d’accord ? Nous vous avons facilité le traitement de votre demande.",
        "¿Está de acuerdo? Le facilitamos la gestión de su asunto.",
    );
    after_contact("ces-after-contact", "Effort after a contact", Metric::Ces, lead)
}

/// `comment-card`: how was it here, what should we know, may we contact you and where. For touchpoints, without a contact.
#[must_use]
pub fn comment_card() -> Survey {
    let lead = Texts::of(
        "How satisfied are you with your visit?",
        "Wie zufrieden sind Sie mit Ihrem Besuch?",
        "Êtes-vous satisfait de votre visite ?",
        "¿Qué tan satisfecho está con su visita?",
    );
    let words = Texts::of(
        "What should we know?",
        "Was sollten wir wissen?",
        "Que devrions-nous savoir ?",
        "¿Qué deberíamos saber?",
    );
    let name = Texts::of("Your name", "Ihr Name", "Votre nom", "Su nombre");
    let email =
        Texts::of("Your e-mail address", "Ihre E-Mail-Adresse", "Votre adresse e-mail", "Su correo electrónico");
    let forgotten = Texts::of(
        "Kept only if you tick the box above.",
        "Wird nur gespeichert, wenn Sie oben das Kästchen ankreuzen.",
        "Conservée uniquement si vous cochez la case ci-dessus.",
        "Se guarda solo si marca la casilla de arriba.",
    );
    let mut email = question("email", QuestionKind::Email, email);
    email.help = forgotten;
    survey(
        "comment-card",
        "Comment card",
        Metric::Csat,
        vec![
            scale(Metric::Csat, lead),
            comment(words),
            contact_me(),
            question("name", QuestionKind::Name, name),
            email,
        ],
    )
}

fn after_contact(key: &str, name: &str, metric: Metric, lead: Texts) -> Survey {
    let resolved = Texts::of(
        "Was your issue resolved?",
        "Wurde Ihr Anliegen gelöst?",
        "Votre problème a-t-il été résolu ?",
        "¿Se resolvió su asunto?",
    );
    let why = Texts::of(
        "What is the main reason for your answer?",
        "Was ist der wichtigste Grund für Ihre Antwort?",
        "Quelle est la raison principale de votre réponse ?",
        "¿Cuál es el motivo principal de su respuesta?",
    );
    survey(
        key,
        name,
        metric,
        vec![scale(metric, lead), question("resolved", QuestionKind::Resolved, resolved), comment(why), contact_me()],
    )
}

fn survey(key: &str, name: &str, lead_metric: Metric, questions: Vec<Question>) -> Survey {
    Survey {
        key: key.to_owned(),
        name: name.to_owned(),
        lead_metric,
        languages: Language::ALL.to_vec(),
        thanks: Texts::of(
            "Thank you for your answer",
            "Danke für Ihre Antwort",
            "Merci pour votre réponse",
            "Gracias por su respuesta",
        ),
        questions,
    }
}

fn question(key: &str, kind: QuestionKind, text: Texts) -> Question {
    Question {
        key: key.to_owned(),
        kind,
        text,
        help: Texts::default(),
        low_end: Texts::default(),
        high_end: Texts::default(),
        required: false,
    }
}

fn scale(metric: Metric, text: Texts) -> Question {
    let (low_end, high_end) = match metric {
        Metric::Csat => (
            Texts::of("very dissatisfied", "sehr unzufrieden", "très insatisfait", "muy insatisfecho"),
            Texts::of("very satisfied", "sehr zufrieden", "très satisfait", "muy satisfecho"),
        ),
        Metric::Nps => (
            Texts::of("not at all likely", "sehr unwahrscheinlich", "pas du tout probable", "nada probable"),
            Texts::of("extremely likely", "äußerst wahrscheinlich", "extrêmement probable", "muy probable"),
        ),
        Metric::Ces => (
            Texts::of("strongly disagree", "stimme gar nicht zu", "pas du tout d’accord", "totalmente en desacuerdo"),
            Texts::of("strongly agree", "stimme voll zu", "tout à fait d’accord", "totalmente de acuerdo"),
        ),
    };
    Question { low_end, high_end, required: true, ..question("score", QuestionKind::Metric(metric), text) }
}

fn comment(text: Texts) -> Question {
    let help = Texts::of(
        "Please leave out card numbers and passwords.",
        "Bitte keine Kartennummern oder Passwörter angeben.",
        "N’indiquez ni numéro de carte ni mot de passe.",
        "No indique números de tarjeta ni contraseñas.",
    );
    Question { help, ..question("comment", QuestionKind::Comment, text) }
}

fn contact_me() -> Question {
    let text = Texts::of(
        "You may contact me about this",
        "Sie dürfen mich dazu kontaktieren",
        "Vous pouvez me contacter à ce sujet",
        "Pueden contactarme sobre esto",
    );
    question("contact", QuestionKind::ContactMe, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_can_be_published_as_it_is() {
        for survey in built_in() {
            assert_eq!(survey.problems(), Vec::<String>::new(), "{}", survey.key);
            assert_eq!(survey.languages, Language::ALL);
            assert_eq!(by_key(&survey.key), Some(survey));
        }
        assert_eq!(by_key("nothing"), None);
    }

    #[test]
    fn the_keys_are_those_of_the_configuration() {
        let keys: Vec<String> = built_in().into_iter().map(|survey| survey.key).collect();
        assert_eq!(keys, ["csat-after-contact", "nps-after-contact", "ces-after-contact", "comment-card"]);
    }

    #[test]
    fn only_a_comment_card_asks_for_contact_details() {
        for survey in built_in() {
            let asks = survey
                .questions
                .iter()
                .any(|question| matches!(question.kind, QuestionKind::Email | QuestionKind::Name));
            assert_eq!(asks, survey.key == "comment-card");
        }
    }

    #[test]
    fn no_language_was_copied_from_another() {
        for survey in built_in() {
            for question in &survey.questions {
                for language in [Language::De, Language::Fr, Language::Es] {
                    assert_ne!(question.text.get(language), question.text.get(Language::En));
                }
            }
        }
    }
}
