//! The one way to charts-rs: a sheet to draw on, with the one theme.
//!
//! charts-rs writes fixed colours. Each [`Paint`] goes in as a colour that nothing else has and comes out as a CSS
//! custom property, so that a chart follows light and dark like the page around it, and the brand's accent.

use charts_rs::{Canvas, Circle, Color, Line, Point, Polygon, Rect, StraightLine, Text, svg_with_accessibility};
use domain::{Language, Sentence};

use crate::{Error, Result};

/// What a stroke or a surface means; its colour is the style sheet's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    /// The figure itself.
    Figure,
    /// Where figures are expected.
    Expected,
    /// The centre of what is expected.
    Centre,
    /// Lines to read values by.
    Grid,
    /// Words and numbers.
    Words,
    /// What the sheet lies on: rings around dots.
    Ground,
    /// Low answers; a change for the worse.
    Low,
    /// Answers in the middle.
    Middle,
    /// High answers; a change for the better.
    High,
}

impl Paint {
    const ALL: [Self; 9] = [
        Self::Figure,
        Self::Expected,
        Self::Centre,
        Self::Grid,
        Self::Words,
        Self::Ground,
        Self::Low,
        Self::Middle,
        Self::High,
    ];

    const fn property(self) -> &'static str {
        match self {
            Self::Figure => "--chart-figure",
            Self::Expected => "--chart-expected",
            Self::Centre => "--chart-centre",
            Self::Grid => "--chart-grid",
            Self::Words => "--chart-words",
            Self::Ground => "--chart-ground",
            Self::Low => "--low",
            Self::Middle => "--middle",
            Self::High => "--high",
        }
    }

    /// The colour that stands for it until [`Sheet::finish`].
    fn token(self) -> Color {
        (0xA7, 0xC3, self as u8).into()
    }
}

/// Where words stand to their point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// It is their middle.
    Middle,
    /// They end there.
    End,
}

/// A drawing under way. Coordinates are CSS pixels at full size, from the top left.
pub(super) struct Sheet {
    canvas: Canvas,
    language: Language,
}

/// Size of the words in charts, in pixels.
const WORDS: f32 = 11.0;

impl Sheet {
    /// A sheet whose words are in `language`.
    pub(super) fn new(width: f32, height: f32, language: Language) -> Self {
        Self { canvas: Canvas::new(width, height), language }
    }

    /// A sentence as it is written on this sheet.
    pub(super) fn wording(&self, sentence: &Sentence) -> String {
        sentence.text(self.language).into_owned()
    }

    pub(super) fn line(&mut self, paint: Paint, from: (f32, f32), to: (f32, f32), width: f32) {
        self.stroke(paint, (from, to), width, None);
    }

    /// A thin line of dots.
    pub(super) fn dotted(&mut self, paint: Paint, from: (f32, f32), to: (f32, f32)) {
        self.stroke(paint, (from, to), 1.0, Some("1 4".to_owned()));
    }

    fn stroke(&mut self, paint: Paint, (from, to): ((f32, f32), (f32, f32)), width: f32, dashes: Option<String>) {
        self.canvas.line(Line {
            color: Some(paint.token()),
            stroke_width: width,
            left: from.0,
            top: from.1,
            right: to.0,
            bottom: to.1,
            stroke_dash_array: dashes,
        });
    }

    pub(super) fn path(&mut self, paint: Paint, points: &[(f32, f32)], width: f32) {
        self.canvas.straight_line(StraightLine {
            color: Some(paint.token()),
            points: points.iter().copied().map(Point::from).collect(),
            stroke_width: width,
            symbol: None,
            ..StraightLine::default()
        });
    }

    pub(super) fn surface(&mut self, paint: Paint, points: &[(f32, f32)]) {
        self.canvas.polygon(Polygon {
            fill: Some(paint.token()),
            points: points.iter().copied().map(Point::from).collect(),
            ..Polygon::default()
        });
    }

    /// A rectangle with round corners and, on hover, `said`.
    pub(super) fn bar(&mut self, paint: Paint, at: (f32, f32), size: (f32, f32), radius: f32, said: Option<Sentence>) {
        let title = said.map(|said| self.wording(&said));
        let radius = radius.min(size.0 / 2.0).min(size.1 / 2.0);
        self.canvas.rect(Rect {
            fill: Some(paint.token().into()),
            left: at.0,
            top: at.1,
            width: size.0,
            height: size.1,
            rx: Some(radius),
            ry: Some(radius),
            title,
            ..Rect::default()
        });
    }

    /// A dot that, on hover, says `said`; `hollow` for a figure of too few answers.
    pub(super) fn dot(&mut self, paint: Paint, at: (f32, f32), radius: f32, hollow: bool, said: Option<Sentence>) {
        let title = said.map(|said| self.wording(&said));
        let (fill, stroke) = if hollow { (Paint::Ground, paint) } else { (paint, Paint::Ground) };
        self.canvas.circle(Circle {
            fill: Some(fill.token()),
            stroke_color: Some(stroke.token()),
            stroke_width: 1.5,
            cx: at.0,
            cy: at.1,
            r: radius,
            title,
            ..Circle::default()
        });
    }

    pub(super) fn words(&mut self, paint: Paint, text: &str, at: (f32, f32), anchor: Anchor) {
        let anchor = match anchor {
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        self.canvas.text(Text {
            text: text.to_owned(),
            font_size: Some(WORDS),
            font_color: Some(paint.token()),
            x: Some(at.0),
            y: Some(at.1),
            text_anchor: Some(anchor.to_owned()),
            ..Text::default()
        });
    }

    /// The drawing as SVG to put into a page, named `title` and described by `description` for who cannot see it.
    pub(super) fn finish(self, title: &Sentence, description: &Sentence) -> Result<String> {
        let svg = self.canvas.svg().map_err(|error| Error::Internal(format!("a chart cannot be drawn: {error}")))?;
        let mut svg = svg_with_accessibility(&svg, &self.wording(title), &self.wording(description));
        for paint in Paint::ALL {
            svg = svg.replace(&format!("=\"{}\"", paint.token().hex()), &format!("=\"var({})\"", paint.property()));
        }
        Ok(svg)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_properties_and_words_are_escaped() {
        let mut sheet = Sheet::new(100.0, 50.0, Language::En);
        sheet.line(Paint::Grid, (0.0, 10.0), (100.0, 10.0), 1.0);
        sheet.dot(Paint::Low, (5.0, 5.0), 3.0, false, Some("<script>alert(1)</script>".into()));
        sheet.words(Paint::Words, "a < b & \"c\"</text><script>", (0.0, 0.0), Anchor::End);
        let svg = sheet.finish(&"<b>Title</b>".into(), &"It's & that".into()).unwrap();
        assert!(svg.contains("stroke=\"var(--chart-grid)\"") && svg.contains("fill=\"var(--low)\""), "{svg}");
        assert!(!svg.contains("#A7C3") && !svg.contains("<script") && !svg.contains("<b>"), "{svg}");
        assert!(svg.contains("role=\"img\"") && svg.contains("<title>&lt;b&gt;Title&lt;/b&gt;</title>"));
        assert!(svg.contains("a &lt; b &amp; "));
    }
}
