//! `byalag verify PACKAGE`: a package is checked where it lies, and nothing changed in it goes unseen.

use std::{
    io::{Cursor, Read, Write},
    process::Command,
};

use byalag::{
    kit::secret,
    meetings::Kind,
    minutes::{State, archive::check::check},
};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{Held, locked, said};
use crate::{
    on_both_engines,
    support::{TestApp, Village},
};

/// The files of a package: name and bytes.
type Files = Vec<(String, Vec<u8>)>;

fn files(zip: &[u8]) -> Files {
    let mut archive = ZipArchive::new(Cursor::new(zip)).unwrap();
    let file = |index| {
        let mut entry = archive.by_index(index).unwrap();
        let name = String::from_utf8(entry.name_raw().to_vec()).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        (name, bytes)
    };
    let count = ZipArchive::new(Cursor::new(zip)).unwrap().len();
    (0..count).map(file).collect()
}

fn packed(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What is said of a package; nothing of one that is whole.
fn told(zip: &[u8]) -> Vec<String> {
    check(Cursor::new(zip)).faults
}

fn tells(told: &[String], path: &str, what: &str) -> bool {
    told.iter().any(|line| line.starts_with(&format!("{path}: ")) && line.contains(what))
}

/// The package with one file changed.
fn changed(zip: &[u8], ending: &str, change: impl Fn(&mut Vec<u8>)) -> (String, Vec<u8>) {
    let mut all = files(zip);
    let (name, bytes) = all.iter_mut().find(|(name, _)| name.ends_with(ending)).unwrap();
    change(bytes);
    let name = name.clone();
    (name, packed(&all))
}

/// One bit in the middle of a file is another.
fn flip(bytes: &mut [u8]) {
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
}

/// The lists of checksums as somebody writes them anew who has changed a file, the innermost first.
fn summed_anew(zip: &[u8]) -> Vec<u8> {
    let mut all = files(zip);
    let mut lists: Vec<String> =
        all.iter().map(|(name, _)| name.clone()).filter(|name| name.ends_with("SHA256SUMS")).collect();
    lists.sort_by_key(|list| std::cmp::Reverse(list.len()));
    for list in lists {
        let folder = list.strip_suffix("SHA256SUMS").unwrap().to_owned();
        let line = |(name, bytes): &(String, Vec<u8>)| {
            let inside = name.strip_prefix(&folder).filter(|_| *name != list)?;
            Some(format!("{}  {inside}\n", secret::sha256(bytes)))
        };
        let sums: String = all.iter().filter_map(line).collect();
        all.iter_mut().find(|(name, _)| *name == list).unwrap().1 = sums.into_bytes();
    }
    packed(&all)
}

async fn fetched(test: &TestApp, village: &Village, path: &str) -> Vec<u8> {
    test.get(path).token(&test.token(&village.chair).await).send().await.status(200).bytes
}

async fn annual(test: &TestApp, village: &Village) -> Held {
    locked(test, village, Kind::Annual, "2026-03-08", &said(), State::Adjusted).await
}

on_both_engines! {
    async fn a_changed_byte_a_missing_and_an_extra_file_are_found(test: TestApp) {
        let village = Village::build(&test).await;
        let held = annual(&test, &village).await;
        locked(&test, &village, Kind::Board, "2026-03-09", &said(), State::Adjusted).await;
        let year = format!("/api/v1/associations/{}/archive/2026.zip", village.id);
        for (path, meetings) in [(format!("{}/archive.zip", held.base), 1), (year, 2)] {
            let zip = fetched(&test, &village, &path).await;
            let report = check(Cursor::new(&zip));
            assert_eq!((report.meetings, report.files, &report.faults), (meetings, files(&zip).len(), &Vec::new()));
            for ending in ["08-arsmote/minutes.pdf", "08-arsmote/content.json", "08-arsmote/appendices/01-arets-bokslut.pdf", "VERIFY.txt"] {
                let (name, touched) = changed(&zip, ending, |bytes| flip(bytes));
                let found = told(&touched);
                assert!(tells(&found, &name, "is not the file that SHA256SUMS names"), "{name}: {found:?}");
            }
            let mut fewer = files(&zip);
            let gone = fewer.remove(fewer.iter().position(|(name, _)| name.ends_with("adjustments.json")).unwrap()).0;
            assert!(tells(&told(&packed(&fewer)), &gone, "is missing"));
            let mut more = files(&zip);
            more.push(("2026-03-08-arsmote/appendices/02-till.pdf".to_owned(), b"%PDF-".to_vec()));
            let found = told(&packed(&more));
            for what in ["is not in SHA256SUMS", "is an appendix that content.json does not name"] {
                assert!(tells(&found, "2026-03-08-arsmote/appendices/02-till.pdf", what), "{found:?}");
            }
        }
    }

    async fn a_change_is_found_though_its_checksum_is_written_anew(test: TestApp) {
        let village = Village::build(&test).await;
        let held = annual(&test, &village).await;
        let year = format!("/api/v1/associations/{}/archive/2026.zip", village.id);
        for path in [format!("{}/archive.zip", held.base), year] {
            let zip = fetched(&test, &village, &path).await;
            assert_eq!(told(&summed_anew(&zip)), Vec::<String>::new());
            let wanted = [
                ("content.json", "is not the text that index.json names"),
                ("minutes.pdf", "is not the file that index.json names"),
                ("appendices/01-arets-bokslut.pdf", "is not the appendix that content.json names"),
            ];
            for (ending, what) in wanted {
                let (name, touched) = changed(&zip, ending, |bytes| flip(bytes));
                let found = told(&summed_anew(&touched));
                assert!(tells(&found, &name, what), "{name}: {found:?}");
            }
            // Another text that can be read all the same, whose hash the adjusters did not confirm.
            let another = |bytes: &mut Vec<u8>| *bytes = String::from_utf8(bytes.clone()).unwrap().replace("Bryggan", "Bastun").into_bytes();
            let found = told(&summed_anew(&changed(&zip, "content.json", another).1));
            assert!(tells(&found, "2026-03-08-arsmote/adjustments.json", "adjustment 1 is over another text"), "{found:?}");
        }
    }

    async fn the_command_needs_no_database(test: TestApp) {
        let village = Village::build(&test).await;
        let held = annual(&test, &village).await;
        let zip = fetched(&test, &village, &format!("{}/archive.zip", held.base)).await;
        let folder = tempfile::tempdir().unwrap();
        let verify = |bytes: &[u8]| {
            let file = folder.path().join("package.zip");
            std::fs::write(&file, bytes).unwrap();
            let mut command = Command::new(env!("CARGO_BIN_EXE_byalag"));
            command.arg("verify").arg(&file).current_dir(folder.path()).env("BYALAG_LOG", "off");
            let output = command.env_remove("BYALAG_DATABASE_URL").output().unwrap();
            (output.status.code(), String::from_utf8(output.stdout).unwrap())
        };
        let (code, said) = verify(&zip);
        assert_eq!(code, Some(0), "{said}");
        assert_eq!(said, format!("package: {} files, minutes of 1 meetings: as they were packed\n", files(&zip).len()));
        // As it comes from a disk that is wearing out: the archive itself has the wrong byte.
        let place = zip.windows(5).position(|window| window == b"%PDF-").unwrap() + 100;
        let mut touched = zip.clone();
        touched[place] ^= 1;
        let (code, said) = verify(&touched);
        assert!(code == Some(1) && said.contains("cannot be unpacked") && said.ends_with("TOUCHED\n"), "{said}");
        let (code, said) = verify(b"PK\x05\x06 no package");
        assert!(code == Some(1) && said.starts_with("the archive cannot be read"), "{said}");
        assert!(!folder.path().join("byalag.db").exists());
    }
}
