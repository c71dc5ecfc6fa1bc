//! Numbers as bars.

use domain::words;
use leptos::prelude::*;

/// A number with its name.
#[derive(Clone, Debug)]
pub struct Bar {
    /// What is counted.
    pub label: String,
    /// How many.
    pub n: u64,
    /// Where they are listed, if they are.
    pub link: Option<String>,
}

/// Bars, each as long as its share of `of`.
#[component]
pub fn Bars(
    /// The bars, from the top.
    bars: Vec<Bar>,
    /// The length of a whole bar.
    of: u64,
) -> AnyView {
    if bars.is_empty() {
        return view! { <p class="meta">{t!("overview-bars-none")}</p> }.into_any();
    }
    let most = of.max(1).to_string();
    let rows = bars.into_iter().map(|Bar { label, n, link }| {
        let name = match link {
            Some(link) => view! { <a href=link>{label.clone()}</a> }.into_any(),
            None => view! { <span>{label.clone()}</span> }.into_any(),
        };
        view! {
            <div class="bar-row">
                {name}
                <span class="num">{words::count(n)}</span>
                <meter class="bar" min="0" max=most.clone() value=n.to_string() aria-label=label></meter>
            </div>
        }
    });
    view! { <div class="bars">{rows.collect_view()}</div> }.into_any()
}
