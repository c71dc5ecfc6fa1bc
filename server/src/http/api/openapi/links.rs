//! Which answer holds what another operation asks for, as links of OpenAPI: readers see where to go on, and programs that
//! try the interface find their way. Written here and not beside the routes: utoipa spells the fields of a link wrongly.

use serde_json::{Map, Value, json};

/// Where a value stands: a runtime expression of OpenAPI.
type Expression = &'static str;

/// After an answer of this operation, that one can be asked with these parameters.
struct Link {
    from: &'static str,
    statuses: &'static [&'static str],
    to: &'static str,
    parameters: &'static [(&'static str, Expression)],
}

const LINKS: &[Link] = &[
    link("addContact", "getContact", &[("id", "$response.body#/id")]),
    link("addContact", "listInvitations", &[("contact", "$response.body#/id")]),
    link("getContact", "listInvitations", &[("contact", "$request.path.id")]),
    link("listInvitations", "getInvitationMessage", &[("id", "$response.body#/data/0/id")]),
    link("listInvitations", "addInvitationLink", &[("id", "$response.body#/data/0/id")]),
    link("listDispositions", "getContact", &[("id", "$response.body#/data/0/contact_id")]),
    link("listResponses", "getContact", &[("id", "$response.body#/data/0/contact_id")]),
    link("listResponses", "reverseVerdict", &[("id", "$response.body#/data/0/id")]),
    link("listResponses", "getCase", &[("id", "$response.body#/data/0/case_id")]),
    link("listConflicts", "getConflict", &[("id", "$response.body#/data/0/id")]),
    link("getConflict", "resolveConflict", &[("id", "$request.path.id"), ("If-Match", "$response.header.ETag")]),
    link("resolveConflict", "getConflict", &[("id", "$request.path.id")]),
    link("listCases", "getCase", &[("id", "$response.body#/data/0/id")]),
    link("getCase", "changeCase", &[("id", "$request.path.id"), ("If-Match", "$response.header.ETag")]),
    link("changeCase", "getCase", &[("id", "$request.path.id")]),
];

const fn link(from: &'static str, to: &'static str, parameters: &'static [(&'static str, Expression)]) -> Link {
    // Of the answers that an operation does not give, nothing is said.
    Link { from, statuses: &["200", "201"], to, parameters }
}

/// Writes the links of an operation to its answers.
pub(super) fn add(operation: &mut Value) {
    let id = operation["operationId"].as_str().unwrap_or_default().to_owned();
    for Link { to, statuses, parameters, .. } in LINKS.iter().filter(|link| link.from == id) {
        let parameters: Map<String, Value> =
            parameters.iter().map(|(name, place)| ((*name).to_owned(), json!(place))).collect();
        for status in *statuses {
            if let Some(response) = operation["responses"].get_mut(status) {
                response["links"][to] = json!({ "operationId": to, "parameters": parameters });
            }
        }
    }
}
