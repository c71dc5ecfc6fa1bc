//! One page, cut where each customer's own parts belong, plain and compressed.
//!
//! To compress a page anew for everybody who looks costs more than all else that is done for them. But only the own parts
//! differ: everything between them is compressed once. Gzip allows it: what was compressed on its own, up to a whole byte
//! and without looking back, can follow anything, and what is not compressed can stand between (RFC 1951, 3.2.4). So
//! the own parts are also not compressed together with anything, from whose length they could be guessed.

use axum::http::HeaderValue;
use crc32fast::Hasher;
use domain::AttemptId;
use flate2::{Compress, Compression, FlushCompress};

use crate::http::respondent::policy;

/// The start of a gzip file without name, date or flags (RFC 1952, 2.3).
const GZIP: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
/// An empty block that is the last one.
const END: [u8; 2] = [3, 0];
/// What the head of a block that is not compressed takes.
const STORED_HEAD: usize = 5;

/// A page, cut at its marks.
pub(in crate::http) struct Page {
    /// Each piece with what comes after it.
    pieces: Vec<(Piece, Mark)>,
    rest: Piece,
    /// What the page lets the browser do.
    policy: HeaderValue,
}

/// What is each customer's own in a page.
#[derive(Clone, Debug)]
pub(in crate::http) struct Own {
    /// The token of the link.
    pub(in crate::http) token: String,
    /// The attempt that the page begins.
    pub(in crate::http) attempt: AttemptId,
    /// The sealed look that its form carries.
    pub(in crate::http) look: String,
}

impl Own {
    /// All of it as text, in one order.
    fn texts(&self) -> [String; 3] {
        [self.token.clone(), self.attempt.to_string(), self.look.clone()]
    }
}

/// Which of an [`Own`]'s texts.
type Mark = usize;

/// What is the same for all.
struct Piece {
    text: String,
    /// The same, as blocks that end with a whole byte.
    deflated: Vec<u8>,
}

impl Piece {
    fn new(text: &str) -> Self {
        Self { text: text.to_owned(), deflated: deflated(text.as_bytes()) }
    }
}

/// `bytes` as blocks of their own, the last of which ends with a whole byte.
fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut to = Compress::new(Compression::best(), false);
    // More than deflate can ever need: its own bound, and the mark of the flush.
    let mut out = Vec::with_capacity(bytes.len() + bytes.len() / 1000 + 64);
    match to.compress_vec(bytes, &mut out, FlushCompress::Full) {
        Ok(_) if to.total_in() == bytes.len() as u64 => out,
        _ => stored(bytes),
    }
}

/// `bytes` as blocks that are not compressed.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + STORED_HEAD);
    store(&mut out, bytes);
    out
}

fn store(out: &mut Vec<u8>, bytes: &[u8]) {
    for block in bytes.chunks(usize::from(u16::MAX)) {
        let length = block.len() as u16;
        out.push(0);
        out.extend_from_slice(&length.to_le_bytes());
        out.extend_from_slice(&(!length).to_le_bytes());
        out.extend_from_slice(block);
    }
}

impl Page {
    /// Cuts `html` wherever one of the texts of `marks` stands.
    pub(super) fn cut(html: &str, marks: &Own) -> Self {
        let marks = marks.texts();
        let (mut pieces, mut rest) = (Vec::new(), html);
        loop {
            let found = marks.iter().enumerate().filter_map(|(mark, text)| Some((rest.find(text)?, text.len(), mark)));
            let Some((at, length, mark)) = found.min() else {
                return Self { pieces, rest: Piece::new(rest), policy: policy(html) };
            };
            pieces.push((Piece::new(&rest[..at]), mark));
            rest = &rest[at + length..];
        }
    }

    /// What the page lets the browser do.
    pub(in crate::http) fn policy(&self) -> HeaderValue {
        self.policy.clone()
    }

    /// The page with what is this customer's own.
    pub(in crate::http) fn plain(&self, own: &Own) -> String {
        let own = own.texts();
        let length = self.pieces.iter().map(|(piece, mark)| piece.text.len() + own[*mark].len()).sum::<usize>();
        let mut html = String::with_capacity(length + self.rest.text.len());
        for (piece, mark) in &self.pieces {
            html.push_str(&piece.text);
            html.push_str(&own[*mark]);
        }
        html.push_str(&self.rest.text);
        html
    }

    /// The same as a gzip file.
    pub(in crate::http) fn gzipped(&self, own: &Own) -> Vec<u8> {
        let own = own.texts();
        let length = |(piece, mark): &(Piece, Mark)| piece.deflated.len() + STORED_HEAD + own[*mark].len();
        let length = self.pieces.iter().map(length).sum::<usize>() + self.rest.deflated.len();
        let mut out = Vec::with_capacity(GZIP.len() + length + END.len() + 8);
        // To sum all of it up anew takes less than to join known sums of pieces: processors have instructions for it.
        let (mut check, mut amount) = (Hasher::new(), 0);
        out.extend_from_slice(&GZIP);
        for (piece, mark) in &self.pieces {
            out.extend_from_slice(&piece.deflated);
            check.update(piece.text.as_bytes());
            store(&mut out, own[*mark].as_bytes());
            check.update(own[*mark].as_bytes());
            amount += piece.text.len() + own[*mark].len();
        }
        out.extend_from_slice(&self.rest.deflated);
        check.update(self.rest.text.as_bytes());
        out.extend_from_slice(&END);
        // The length modulo 2³², as the format has it.
        out.extend_from_slice(&check.finalize().to_le_bytes());
        out.extend_from_slice(&((amount + self.rest.text.len()) as u32).to_le_bytes());
        out
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn a_page_reads_the_same_when_it_is_unpacked() {
        let own = |token: &str, attempt, look: &str| Own {
            token: token.to_owned(),
            attempt: AttemptId::from_bits(attempt),
            look: look.to_owned(),
        };
        let marks = own("MARK", 7, "LOOK");
        let attempt = marks.attempt;
        let long = "<p>Wie zufrieden sind Sie? ä</p>".repeat(3000);
        for html in [
            String::new(),
            "nothing of anybody's own".to_owned(),
            format!("MARK{attempt}LOOK"),
            format!("<form action=/s/MARK>{long}<input value={attempt}><input value=LOOK>{long}<a href=/u/MARK>no</a>"),
        ] {
            let page = Page::cut(&html, &marks);
            for own in [own("aaaaaaaaaaaaaaaaaaaaaa", 1, "01a088b5a27b0200.x"), own("b", 2, "")] {
                let (plain, gzipped) = (page.plain(&own), page.gzipped(&own));
                let expected = html.replace("MARK", &own.token).replace("LOOK", &own.look);
                assert_eq!(plain, expected.replace(&attempt.to_string(), &own.attempt.to_string()));
                let mut unpacked = String::new();
                GzDecoder::new(gzipped.as_slice()).read_to_string(&mut unpacked).unwrap();
                assert_eq!(unpacked, plain);
                assert!(html.len() < 1000 || gzipped.len() < html.len() / 20, "{} of {}", gzipped.len(), html.len());
            }
        }
    }

    #[test]
    fn what_cannot_be_compressed_is_kept_as_it_is() {
        let bytes: Vec<u8> = (0..200_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        for deflated in [deflated(&bytes), stored(&bytes)] {
            let file: Vec<u8> = deflated.into_iter().chain(END).collect();
            let mut unpacked = Vec::new();
            flate2::read::DeflateDecoder::new(file.as_slice()).read_to_end(&mut unpacked).unwrap();
            assert_eq!(unpacked, bytes);
        }
    }
}
