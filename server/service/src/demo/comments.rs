//! What customers of the demo organisation write, in their languages.

use domain::Band;
use rand::{Rng, seq::IndexedRandom};

/// A believable comment, or none: most people write nothing.
pub(super) fn comment(rng: &mut impl Rng, language: &str, band: Band, reason: &str, trouble: bool) -> Option<String> {
    let writes = match band {
        Band::Low => 0.72,
        Band::Middle => 0.34,
        Band::High => 0.3,
    };
    if !rng.random_bool(writes) {
        return None;
    }
    if trouble && band == Band::Low && rng.random_bool(0.6) {
        return pick(rng, failed_run(language));
    }
    let about = about(language, band, reason);
    if !about.is_empty() && rng.random_bool(0.55) { pick(rng, about) } else { pick(rng, general(language, band)) }
}

fn pick(rng: &mut impl Rng, from: &[&str]) -> Option<String> {
    from.choose(rng).map(|text| (*text).to_owned())
}

/// The month in which the billing run failed.
fn failed_run(language: &str) -> &'static [&'static str] {
    match language {
        "fr" => &["J'ai reçu deux fois la même facture, puis des frais de retard pour celle que j'avais payée."],
        "es" => &["Me cobraron un recargo por una factura que nunca llegó."],
        "en" => &[
            "I paid on time and still got a late fee. The agent could see it and could not take it off.",
            "Charged twice in one month. Nobody could tell me when the money comes back.",
            "Your system sent the bill a week late and then fined me for paying late.",
        ],
        _ => &[
            "Die Rechnung kam doppelt, und dann noch eine Mahngebühr obendrauf. Wer bezahlt mir die Zeit?",
            "Ich habe pünktlich gezahlt. Trotzdem eine Mahnung. Am Telefon wusste niemand etwas von dem Fehler.",
            "Seit drei Wochen warte ich auf die Gutschrift für die falsche Abbuchung.",
            "Erst heißt es Systemfehler, dann soll ich doch zahlen. So geht das nicht.",
        ],
    }
}

fn about(language: &str, band: Band, reason: &str) -> &'static [&'static str] {
    match (language, band, reason) {
        ("de", Band::Low, "billing/late-fee") => &[
            "Wegen einem Tag Verspätung zehn Euro Gebühr. Nach zwölf Jahren als Kundin.",
            "Zum dritten Mal wegen derselben Mahngebühr angerufen. Jedes Mal jemand anderes, jedes Mal von vorn.",
        ],
        ("de", Band::Low, "billing/price-change") => &[
            "Die Preiserhöhung stand auf Seite vier eines Briefes, den man für Werbung halten musste.",
            "Ich wollte nur wissen, was ich ab Januar zahle. Drei verschiedene Antworten.",
        ],
        ("de", Band::Low, "moving/house") => &[
            "Umgezogen, und immer noch zahle ich für die alte Wohnung. Das ist der dritte Brief.",
            "Der Zähler der neuen Wohnung war nach fünf Wochen noch nicht auf mich gemeldet.",
        ],
        ("de", Band::Low, "outage/power") => &["Acht Stunden kein Strom und in der Leitung nur Musik."],
        ("de", Band::High, "meter/reading") => &[
            "Foto vom Zähler geschickt, zwei Minuten später war alles erledigt.",
            "Sie hat mir in drei Minuten erklärt, was ich seit Wochen nicht verstanden hatte.",
        ],
        ("de", Band::High, "contract/new") => &["Gut beraten, nichts aufgeschwatzt. Danke an Frau Brandt."],
        ("en", Band::Low, "billing/late-fee") => &[
            "The line dropped twice and each time I had to explain everything again. Nobody called back.",
            "Ten euros for being one day late, after twelve years as a customer.",
        ],
        ("en", Band::Low, "moving/house") => &["Moved house, still paying for the old flat. This is the third letter."],
        ("en", Band::Middle, "moving/house") => &["It worked in the end, but I had to send the same form twice."],
        ("en", Band::High, "meter/reading") => {
            &["Sent a photo of the meter and it was sorted before I had put the phone down."]
        }
        ("fr", Band::Low, _) => &["Trois interlocuteurs, trois réponses différentes, et toujours pas de solution."],
        ("es", Band::Low, _) => &["Nadie me devolvió la llamada. He tenido que explicar todo otra vez."],
        _ => &[],
    }
}

fn general(language: &str, band: Band) -> &'static [&'static str] {
    match (language, band) {
        ("fr", Band::Low) => &["Quarante minutes d'attente pour m'entendre dire de rappeler lundi."],
        ("fr", Band::Middle) => &["Correct, mais un peu long."],
        ("fr", Band::High) => &["Conseillère très claire et aimable, merci.", "Réglé en cinq minutes."],
        ("es", Band::Low) => &["Cuarenta minutos esperando y al final tuve que escribir un correo."],
        ("es", Band::Middle) => &["Bien, aunque la espera fue larga."],
        ("es", Band::High) => &["Muy amable y rápida. Gracias.", "Lo resolvieron a la primera."],
        ("en", Band::Low) => &[
            "Forty minutes on hold and then I was told to write an e-mail.",
            "I was passed on three times and nobody had my notes.",
            "The chat closed itself while I was still typing.",
            "I was promised a call back by Friday. It is Wednesday.",
        ],
        ("en", Band::Middle) => &[
            "Friendly, but it took two calls.",
            "All right in the end. The menu at the start is far too long.",
            "Fine, though I still don't know why it happened.",
        ],
        ("en", Band::High) => &[
            "Quick, kind, and she knew what she was talking about.",
            "Sorted on the first call. That is how it should be.",
            "Very patient with my mother, who is 84. Thank you.",
        ],
        (_, Band::Low) => &[
            "Vierzig Minuten in der Warteschleife, dann aus der Leitung geflogen.",
            "Dreimal weitergereicht, und jeder fragt wieder nach der Kundennummer.",
            "Mir wurde ein Rückruf bis Freitag versprochen. Heute ist Mittwoch.",
            "Der Chat hat sich geschlossen, während ich noch geschrieben habe.",
            "Niemand fühlt sich zuständig. Sehr enttäuschend.",
        ],
        (_, Band::Middle) => &[
            "Freundlich, aber es brauchte zwei Anläufe.",
            "Am Ende ging es. Das Menü am Anfang ist viel zu lang.",
            "In Ordnung, nur die Wartezeit war lang.",
        ],
        (_, Band::High) => &[
            "Schnell, freundlich und kompetent. Danke!",
            "Beim ersten Anruf gelöst. So muss das sein.",
            "Sehr geduldig mit meiner Mutter, die 84 ist. Vielen Dank.",
            "Endlich jemand, der zuhört.",
        ],
    }
}

/// What an agent writes into a case.
pub(super) fn note(rng: &mut impl Rng) -> String {
    pick(
        rng,
        &[
            "Read the earlier contacts. The customer explained the same thing three times.",
            "Checked the account: the fee was charged after the failed billing run.",
            "Asked the back office for the meter history, answer by tomorrow.",
            "Customer prefers to be called after 17:00.",
            "Credit of 10 euros booked, confirmation goes out by post.",
        ],
    )
    .unwrap_or_default()
}

/// What an agent writes about a call.
pub(super) fn call(rng: &mut impl Rng) -> String {
    pick(
        rng,
        &[
            "Apologised for the dropped line and explained what went wrong.",
            "The fee is waived; the customer was surprised and pleased.",
            "Explained the new instalment, sent the calculation in writing.",
            "Spoke to the partner; they will call back tomorrow morning.",
        ],
    )
    .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use rand::{SeedableRng, rngs::StdRng};

    use super::*;

    #[test]
    fn unhappy_people_write_more_often() {
        let mut rng = StdRng::seed_from_u64(1);
        let mut count =
            |band| (0..1000).filter(|_| comment(&mut rng, "de", band, "meter/reading", false).is_some()).count();
        assert!(count(Band::Low) > count(Band::High) + 200);
    }

    #[test]
    fn every_language_and_band_has_words() {
        for language in ["de", "en", "fr", "es"] {
            for band in Band::ALL.iter().copied() {
                assert!(!general(language, band).is_empty());
            }
        }
    }
}
