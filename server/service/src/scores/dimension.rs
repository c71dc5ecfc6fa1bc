//! The dimensions by which scores are cut, and the cuts that are kept as counts.

use std::sync::LazyLock;

use sea_orm::Iden;

use super::Dims;
use crate::store::entity::score_event;

/// What an answer can be filtered and grouped by: the keys that were frozen with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// The program that asked.
    Program,
    /// The survey that was answered.
    Survey,
    /// The touchpoint that took a comment card.
    Touchpoint,
    /// The team that handled the contact.
    Team,
    /// The agent who handled the contact.
    Agent,
    /// The channel of the contact.
    Channel,
    /// The contact reason.
    Reason,
    /// The customer's segment.
    Segment,
    /// The site.
    Site,
}

impl Dimension {
    /// All dimensions.
    pub const ALL: [Self; 9] = [
        Self::Program,
        Self::Survey,
        Self::Touchpoint,
        Self::Team,
        Self::Agent,
        Self::Channel,
        Self::Reason,
        Self::Segment,
        Self::Site,
    ];

    /// The name in addresses, in the API and in stored cuts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Program => "program",
            Self::Survey => "survey",
            Self::Touchpoint => "touchpoint",
            Self::Team => "team",
            Self::Agent => "agent",
            Self::Channel => "channel",
            Self::Reason => "reason",
            Self::Segment => "segment",
            Self::Site => "site",
        }
    }

    /// The dimension of a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dimension| dimension.as_str() == name)
    }

    /// The column of `score_event` that holds its key.
    #[must_use]
    pub const fn column(self) -> score_event::Column {
        match self {
            Self::Program => score_event::Column::ProgramKey,
            Self::Survey => score_event::Column::SurveyKey,
            Self::Touchpoint => score_event::Column::TouchpointKey,
            Self::Team => score_event::Column::Team,
            Self::Agent => score_event::Column::AgentKey,
            Self::Channel => score_event::Column::Channel,
            Self::Reason => score_event::Column::Reason,
            Self::Segment => score_event::Column::Segment,
            Self::Site => score_event::Column::Site,
        }
    }

    /// The name of [`Self::column`], which `response` has under the same name.
    #[must_use]
    pub fn column_name(self) -> String {
        self.column().to_string()
    }
}

impl Dims {
    /// The key in a dimension; `''` where the answer has none.
    #[must_use]
    pub fn get(&self, dimension: Dimension) -> &str {
        match dimension {
            Dimension::Program => &self.program_key,
            Dimension::Survey => &self.survey_key,
            Dimension::Touchpoint => &self.touchpoint_key,
            Dimension::Team => &self.team,
            Dimension::Agent => &self.agent_key,
            Dimension::Channel => &self.channel,
            Dimension::Reason => &self.reason,
            Dimension::Segment => &self.segment,
            Dimension::Site => &self.site,
        }
    }
}

/// A cut for which counts are kept: over no dimension, one, or two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cut {
    /// The dimension of `key_a`.
    pub a: Option<Dimension>,
    /// The dimension of `key_b`; only with `a`.
    pub b: Option<Dimension>,
}

impl Cut {
    /// The stored name: `all`, `team`, `team*reason`.
    #[must_use]
    pub fn name(self) -> String {
        match (self.a, self.b) {
            (Some(a), Some(b)) => format!("{}*{}", a.as_str(), b.as_str()),
            (Some(a), None) => a.as_str().to_owned(),
            _ => "all".to_owned(),
        }
    }

    /// Every cut that is kept: all, each dimension, team × each, program × each, reason × channel.
    #[must_use]
    pub fn kept() -> &'static [Self] {
        static KEPT: LazyLock<Vec<Cut>> = LazyLock::new(|| {
            let mut kept = vec![Cut { a: None, b: None }];
            kept.extend(Dimension::ALL.map(|a| Cut { a: Some(a), b: None }));
            let pair = |a, b| Cut { a: Some(a), b: Some(b) };
            kept.extend(Dimension::ALL.into_iter().filter(|b| *b != Dimension::Team).map(|b| pair(Dimension::Team, b)));
            let rest = |b: &Dimension| !matches!(b, Dimension::Team | Dimension::Program);
            kept.extend(Dimension::ALL.into_iter().filter(rest).map(|b| pair(Dimension::Program, b)));
            kept.push(pair(Dimension::Reason, Dimension::Channel));
            kept
        });
        &KEPT
    }

    /// Whether it tells surveys apart. Only such cuts contain answers to surveys about staff.
    #[must_use]
    pub fn by_survey(self) -> bool {
        [self.a, self.b].contains(&Some(Dimension::Survey))
    }

    /// The kept cut over exactly these dimensions, in whatever order; none if such counts are not kept.
    #[must_use]
    pub fn over(dimensions: &[Dimension]) -> Option<Self> {
        let same = |cut: &Self| {
            let own: Vec<_> = cut.a.into_iter().chain(cut.b).collect();
            own.len() == dimensions.len() && own.iter().all(|d| dimensions.contains(d))
        };
        Self::kept().iter().copied().find(same)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_dimensions_and_cuts_are_distinct() {
        for dimension in Dimension::ALL {
            assert_eq!(Dimension::parse(dimension.as_str()), Some(dimension));
        }
        let names: std::collections::BTreeSet<_> = Cut::kept().iter().map(|cut| cut.name()).collect();
        assert_eq!(names.len(), Cut::kept().len());
        assert!(names.contains("all") && names.contains("team*reason") && names.contains("reason*channel"));
    }

    #[test]
    fn a_kept_cut_is_found_in_either_order() {
        let found = Cut::over(&[Dimension::Channel, Dimension::Reason]).unwrap();
        assert_eq!(found.name(), "reason*channel");
        assert_eq!(Cut::over(&[]).unwrap().name(), "all");
        assert_eq!(Cut::over(&[Dimension::Program, Dimension::Team]).unwrap().name(), "team*program");
        assert_eq!(Cut::over(&[Dimension::Segment, Dimension::Channel]), None);
        assert_eq!(Cut::over(&[Dimension::Team, Dimension::Reason, Dimension::Channel]), None);
    }

    #[test]
    fn columns_have_the_names_of_the_table() {
        assert_eq!(Dimension::Agent.column_name(), "agent_key");
        assert_eq!(Dimension::Program.column_name(), "program_key");
    }
}
