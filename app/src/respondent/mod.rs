//! The pages that customers see: a whole document each, complete in its first flight, without script.

mod beside;
mod document;
mod held;
mod notice;
mod opt_out;
mod part;
mod question;
mod survey_page;
mod thanks;

pub use beside::{Beside, whole};
pub use document::{Frame, document};
pub use held::held;
pub use notice::{closed, notice};
pub use opt_out::opt_out;
pub use part::Part;
pub use survey_page::{SurveyPage, survey_page};
pub use thanks::thanks;
