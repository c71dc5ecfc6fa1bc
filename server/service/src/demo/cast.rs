//! Who is in the demo organisation: sites, teams, agents, and the people who log in.

use super::reasons::Desk;

/// The organisation's name.
pub(super) const ORGANISATION: &str = "Nordlicht Energie";
/// The password of everybody in the demo; it is printed, and only ever for made-up people.
pub const PASSWORD: &str = "nordlicht-demo";

/// A site: key and name.
pub(super) const SITES: &[(&str, &str)] = &[("leipzig", "Leipzig"), ("rostock", "Rostock")];

/// A team.
pub(super) struct Team {
    pub(super) key: &'static str,
    pub(super) name: &'static str,
    pub(super) site: &'static str,
    pub(super) desk: Desk,
    /// How well it does, −1…1.
    pub(super) skill: f64,
}

/// All teams.
pub(super) const TEAMS: &[Team] = &[
    Team { key: "billing-1", name: "Billing 1", site: "leipzig", desk: Desk::Billing, skill: 0.05 },
    Team { key: "billing-2", name: "Billing 2", site: "rostock", desk: Desk::Billing, skill: -0.05 },
    Team { key: "service-1", name: "Service 1", site: "leipzig", desk: Desk::Service, skill: 0.12 },
    Team { key: "service-2", name: "Service 2", site: "leipzig", desk: Desk::Service, skill: 0.0 },
    Team { key: "service-3", name: "Service 3", site: "rostock", desk: Desk::Service, skill: 0.04 },
    Team { key: "outage", name: "Outage desk", site: "rostock", desk: Desk::Outage, skill: 0.1 },
];

/// Agents of each team.
pub(super) const AGENTS_A_TEAM: usize = 7;
/// How many of them work on cases, and so log in.
pub(super) const CASE_AGENTS_A_TEAM: usize = 3;

/// Names of agents and leads; more than there are people.
const STAFF: &[&str] = &[
    "Ruth Moss",
    "Jonas Weber",
    "Aylin Demir",
    "Paul Lindner",
    "Marta Kowalska",
    "Tim Albrecht",
    "Nina Brandt",
    "Samuel Okoro",
    "Lena Vogt",
    "David Hartmann",
    "Ines Carvalho",
    "Felix Sommer",
    "Clara Neumann",
    "Omar Haddad",
    "Eva Richter",
    "Lukas Peters",
    "Sofia Rossi",
    "Malte Jansen",
    "Anja Krüger",
    "Viktor Novak",
    "Hanna Schulz",
    "Ben Fischer",
    "Zeynep Kaya",
    "Moritz Bauer",
    "Elif Arslan",
    "Georg Lang",
    "Julia Franke",
    "Noah Keller",
    "Miriam Wolf",
    "Anton Berger",
    "Greta Simon",
    "Karim Aziz",
    "Paula Winkler",
    "Erik Sander",
    "Thea Lorenz",
    "Leo Marx",
    "Ida Busch",
    "Tobias Horn",
    "Rosa Engel",
    "Nils Petersen",
    "Carla Seidel",
    "Jan Voss",
    "Maja Kern",
    "Oskar Frank",
    "Lotte Beyer",
    "Hugo Stein",
    "Emma Graf",
    "Kaan Yilmaz",
];

/// The name of the `number`th person on the staff.
pub(super) fn staff_name(number: usize) -> &'static str {
    STAFF[number % STAFF.len()]
}

/// First names of customers, by language.
pub(super) fn first_names(language: &str) -> &'static [&'static str] {
    match language {
        "fr" => &["Camille", "Louis", "Chloé", "Antoine", "Manon", "Julien"],
        "es" => &["Lucía", "Javier", "Carmen", "Diego", "Elena", "Pablo"],
        "en" => &["Grace", "Oliver", "Amara", "Liam", "Priya", "Ewan", "Chidi", "Mai"],
        _ => &["Anna", "Karl", "Sabine", "Uwe", "Petra", "Heinz", "Lea", "Max", "Birgit", "Stefan", "Mehmet", "Katrin"],
    }
}

/// Last names of customers, by language.
pub(super) fn last_names(language: &str) -> &'static [&'static str] {
    match language {
        "fr" => &["Martin", "Bernard", "Dubois", "Moreau", "Laurent"],
        "es" => &["García", "Fernández", "López", "Martín", "Romero"],
        "en" => &["Walker", "Okafor", "Patel", "Nguyen", "Campbell", "Reid", "Hughes"],
        _ => &[
            "Müller",
            "Schmidt",
            "Schneider",
            "Becker",
            "Hoffmann",
            "Koch",
            "Richter",
            "Klein",
            "Wolf",
            "Yıldız",
            "Kraus",
            "Jansen",
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_on_the_staff_has_a_name_of_their_own() {
        let people = TEAMS.len() * (AGENTS_A_TEAM + 1);
        let names: std::collections::BTreeSet<_> = (0..people).map(staff_name).collect();
        assert_eq!(names.len(), people);
    }
}
