//! Who may do what: every route of the router, asked by everybody, about their own and about others' things.
//!
//! The routes come from the router itself ([`routes`]) and the rules from one table ([`rules`]): a route without a rule
//! fails, and so does a rule without a route.

mod people;
mod routes;
mod rules;
mod things;

use std::collections::BTreeSet;

use crate::bed::Bed;

use self::{
    people::{Asking, Person},
    rules::{RULES, Rule, Rules},
    things::Things,
};

#[test]
fn every_route_has_a_rule_and_every_rule_a_route() {
    Bed::each(async |bed| {
        let routes = routes::of(&bed);
        assert!(routes.len() > 50, "the router is not understood: {routes:?}");
        let ruled: BTreeSet<_> = RULES.iter().map(|rules| (rules.method, rules.route().to_owned())).collect();
        assert_eq!(ruled.len(), RULES.len(), "a route has two rules");
        let without: Vec<_> = routes.difference(&ruled).collect();
        assert!(without.is_empty(), "these routes have no rule in access/rules.rs: {without:#?}");
        let gone: Vec<_> = ruled.difference(&routes).collect();
        assert!(gone.is_empty(), "these rules have no route: {gone:#?}");
    });
}

#[test]
fn everybody_may_do_what_the_rules_say_and_nothing_else() {
    Bed::each(async |bed| {
        let things = Things::set(&bed).await;
        let everybody = Person::all(&bed).await;
        let mut wrong = Vec::new();
        for rules in RULES {
            for person in &everybody {
                let expected = allowed(rules, person);
                let found = person.tries(&bed, &things, rules).await;
                if found.is_let_in() != expected {
                    let may = if expected { "may" } else { "may not" };
                    wrong.push(format!("{} {may} {} {}, but: {found}", person.name, rules.method, rules.path));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}

fn allowed(rules: &Rules, person: &Person) -> bool {
    match (&rules.rule, &person.asking) {
        (Rule::Open, _) => true,
        (Rule::Staff(may), Asking::Staff { role, own, .. }) => may(*role, *own),
        (Rule::Scopes(needed), Asking::Program { scopes, .. }) => needed.iter().all(|scope| scopes.contains(scope)),
        (Rule::Staff(_) | Rule::Scopes(_), _) => false,
    }
}
