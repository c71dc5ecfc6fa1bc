//! Files that are not taken: what is said of them, and that nothing else is lost.

use axum::http::StatusCode;
use service::uploads::Most;

use super::{LETTER, asked_for_photos, files, photo, post, taking};
use crate::{
    asked::{attempt, count},
    bed::Bed,
};

/// A picture of ten thousand pixels each way, in a few bytes.
fn bomb() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x27\x10\0\0\x27\x10\x08\x02\0\0\0".to_vec();
    bytes.extend(0xe7cb_8d1f_u32.to_be_bytes());
    bytes
}

#[test]
fn what_is_wrong_with_a_file_is_said_and_nothing_is_lost() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, str::to_owned).await;
        let (large, page) = (vec![b'a'; 1_000_001], b"\x89PNG <script>alert(1)</script>\0");
        let many = [photo(1), photo(2), photo(3)];
        let all: Vec<_> = many.iter().map(|bytes| ("photo", "many.jpg", bytes.as_slice())).collect();
        for (sent, said) in [
            (vec![("photo", "right.jpg", page.as_slice())], "right.jpg is no file that can be read"),
            (vec![("photo", "IMG.HEIC", b"\0\0\0\x18ftypheic\0\0\0\0".as_slice())], "IMG.HEIC is in the format HEIC"),
            (vec![("photo", "long.txt", large.as_slice())], "long.txt is too large; at most 1 MB fit"),
            (all, "Number of files that fit here: 2."),
            (vec![("photo", "<b>.jpg", b"x\0".as_slice())], "&lt;b&gt;.jpg is no file"),
        ] {
            let id = attempt();
            let given = [("attempt", id.as_str()), ("score", "4"), ("comment", "Kept <b>."), ("photo.away", "x")];
            let page = post(&bed, &asked.path, &given, &sent).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}: {}", page.text);
            assert!(page.text.contains(said), "{said}: {}", page.text);
            assert_eq!(page.attributes("input[type=file]", "aria-describedby"), ["error-photo help-photo hint-photo"]);
            assert_eq!(page.values("input[name=score][checked]"), ["4"]);
            assert!(page.text.contains("Kept &lt;b&gt;."));
        }
        assert_eq!(files(&bed).await.len(), 2, "those of the many that fit");
        assert_eq!(count::<service::store::entity::response::Entity>(&bed).await, 0);
    });
}

#[test]
fn a_picture_that_would_fill_the_memory_is_refused_before_it_does() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, str::to_owned).await;
        let given = [("attempt", attempt()), ("score", "4".to_owned())];
        let given: Vec<_> = given.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let page = post(&bed, &asked.path, &given, &[("photo", "bomb.png", &bomb())]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text.contains("bomb.png"), "{}", page.text);
        assert_eq!(files(&bed).await, []);
    });
}

#[test]
fn a_form_cannot_say_of_itself_which_files_there_are() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, str::to_owned).await;
        post(&bed, &asked.path, &[("attempt", &attempt())], &[("photo", "mine.pdf", LETTER)]).await;
        let mine = files(&bed).await[0].id;
        let forged = format!("{mine} image/jpeg 5 yours.jpg");
        let id = attempt();
        let fields = [("attempt", id.as_str()), ("score", "4"), ("photo", &forged), ("photo.away", &mine.to_string())];
        assert_eq!(bed.post_form(&asked.path, &fields).await.status, StatusCode::SEE_OTHER);
        let left = files(&bed).await;
        assert_eq!((left.len(), left[0].response_id), (1, None), "somebody else's file is neither taken nor gone");
    });
}

#[test]
fn beyond_what_may_wait_no_file_is_taken_and_the_answer_still_is() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, str::to_owned).await;
        let full = taking(&bed, Most { waiting: 0, ..Most::default() });
        let id = attempt();
        let given = [("attempt", id.as_str()), ("score", "4")];
        let page = post(&full, &asked.path, &given, &[("photo", "a.jpg", &photo(1))]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text.contains("Files cannot be taken just now."), "{}", page.text);
        assert_eq!(post(&full, &asked.path, &given, &[]).await.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn a_form_that_breaks_off_or_never_ends_is_answered() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, str::to_owned).await;
        let request = |kind: &str, body: Vec<u8>| {
            let request = axum::http::Request::post(&asked.path).header("content-type", kind);
            request.body(axum::body::Body::from(body)).unwrap()
        };
        let parts = "multipart/form-data; boundary=x";
        let broken = bed.send(request(parts, b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb".to_vec()));
        assert_eq!(broken.await.status, StatusCode::BAD_REQUEST);
        assert_eq!(bed.send(request("multipart/form-data", Vec::new())).await.status, StatusCode::BAD_REQUEST);
        let mut long = b"--x\r\nContent-Disposition: form-data; name=\"comment\"\r\n\r\n".to_vec();
        long.resize(700_000, b'a');
        long.extend(b"\r\n--x--\r\n");
        let long = bed.send(request(parts, long)).await;
        assert_eq!(long.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(long.text.contains("These files are too large together."), "{}", long.text);
    });
}
