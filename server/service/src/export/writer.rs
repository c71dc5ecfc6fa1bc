//! Writing a table while its next rows are read: making cells and bytes takes as long as reading does.

use tokio::{sync::mpsc, task::JoinHandle};

use super::{
    Options, Out, gone,
    sheet::{Cell, Sheet},
};
use crate::{Error, Result};

/// Pieces that wait to be written: one, so that a table of any length takes little memory.
const WAITING: usize = 1;

/// Rows of a table; their cells are made where they are written.
type Piece = Box<dyn FnOnce() -> Result<Vec<Vec<Cell>>> + Send>;

enum Order {
    Write(Piece),
    End,
}

/// Whoever writes a table, on a thread of its own. Dropped before [`Writer::end`], it leaves the table unended.
pub(super) struct Writer {
    orders: mpsc::Sender<Order>,
    written: JoinHandle<Result<()>>,
}

impl Writer {
    /// Begins a table of `columns` that goes to `out`.
    pub(super) fn begin(options: Options, columns: &'static [&'static str], out: &Out) -> Self {
        let (orders, waiting) = mpsc::channel(WAITING);
        let out = out.clone();
        let written = tokio::task::spawn_blocking(move || write(Sheet::begin(options, columns)?, waiting, &out));
        Self { orders, written }
    }

    /// Adds the rows that `piece` makes. Waits while an earlier piece waits.
    ///
    /// # Errors
    /// When nobody reads any more, or a row cannot be written; the error is that of the earliest piece that failed.
    pub(super) async fn rows(&mut self, piece: impl FnOnce() -> Result<Vec<Vec<Cell>>> + Send + 'static) -> Result<()> {
        self.tell(Order::Write(Box::new(piece))).await
    }

    /// Ends the table, once all of it is handed on.
    ///
    /// # Errors
    /// As [`Writer::rows`].
    pub(super) async fn end(mut self) -> Result<()> {
        self.tell(Order::End).await?;
        self.outcome().await
    }

    async fn tell(&mut self, order: Order) -> Result<()> {
        match self.orders.send(order).await {
            Ok(()) => Ok(()),
            // It stopped, and says why.
            Err(_) => self.outcome().await.and_then(|()| Err(gone())),
        }
    }

    async fn outcome(&mut self) -> Result<()> {
        let ended = (&mut self.written).await;
        ended.map_err(|error| Error::Internal(format!("the writing of a table broke off: {error}")))?
    }
}

fn write(mut sheet: Sheet, mut waiting: mpsc::Receiver<Order>, out: &Out) -> Result<()> {
    while let Some(order) = waiting.blocking_recv() {
        match order {
            Order::Write(piece) => {
                for row in piece()? {
                    sheet.row(&row)?;
                }
                let written = sheet.take();
                if !written.is_empty() {
                    out.blocking_send(written).map_err(|_| gone())?;
                }
            }
            Order::End => return sheet.end(out),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{super::Format, *};

    const CSV: Options = Options { format: Format::Csv, mark: false };

    fn numbers(from: i64) -> Result<Vec<Vec<Cell>>> {
        Ok((from..from + 2).map(|n| vec![Cell::Int(n)]).collect())
    }

    #[tokio::test]
    async fn pieces_are_written_in_their_order() {
        let (out, mut ours) = mpsc::channel(100);
        let mut writer = Writer::begin(CSV, &["n"], &out);
        for from in [1, 3, 5] {
            writer.rows(move || numbers(from)).await.unwrap();
        }
        writer.end().await.unwrap();
        drop(out);
        let mut all = Vec::new();
        while let Some(piece) = ours.recv().await {
            all.extend(piece);
        }
        assert_eq!(String::from_utf8(all).unwrap(), "n\n1\n2\n3\n4\n5\n6\n");
    }

    #[tokio::test]
    async fn why_it_stopped_is_said() {
        let (out, ours) = mpsc::channel(100);
        let mut writer = Writer::begin(CSV, &["n"], &out);
        writer.rows(|| Ok(vec![Vec::new()])).await.unwrap();
        assert!(matches!(writer.end().await, Err(Error::Internal(_))), "a row without cells");

        let mut writer = Writer::begin(CSV, &["n"], &out);
        drop(ours);
        let mut stopped = Ok(());
        while stopped.is_ok() {
            stopped = writer.rows(|| numbers(1)).await;
        }
        assert!(matches!(stopped, Err(Error::Conflict(_))), "nobody reads");
    }
}
