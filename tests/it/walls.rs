//! The walls of the house: a room uses its own files and rooms on lower floors, never a higher one.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// From the ground up, as `src/lib.rs` lists them.
fn floors() -> Vec<String> {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';').map(str::to_owned)).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

/// Every room named after `crate::` in the text: in a path, or first in a braced list.
fn rooms_used(text: &str) -> Vec<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut used = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        let Some(list) = rest.strip_prefix('{') else {
            used.push(word(rest));
            continue;
        };
        let (mut depth, mut begins) = (1, true);
        for (place, c) in list.char_indices() {
            if begins && c.is_alphabetic() {
                used.push(word(&list[place..]));
                begins = false;
            }
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => begins = true,
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
    used
}

#[test]
fn no_room_uses_a_room_above_it() {
    let floors = floors();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut broken = Vec::new();
    let mut read = 0;
    for (height, room) in floors.iter().enumerate() {
        for file in files(&source.join(room)) {
            read += 1;
            let text = fs::read_to_string(&file).unwrap();
            for used in rooms_used(&text) {
                if floors.iter().position(|floor| *floor == used).is_some_and(|other| other > height) {
                    broken.push(format!("{} uses {used}", file.strip_prefix(&source).unwrap().display()));
                }
            }
        }
    }
    assert!(read > 50, "only {read} files were read");
    assert!(broken.is_empty(), "walls are broken:\n{}", broken.join("\n"));
}

#[test]
fn the_check_sees_nested_lists() {
    let text = "use crate::{\n    associations::{acts, view::X},\n    kit::App,\n};\nlet x = crate::web::gzip();";
    assert_eq!(rooms_used(text), ["associations", "kit", "web"]);
}

#[test]
fn only_the_kit_opens_a_transaction() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let opens = |file: &PathBuf| {
        let text = fs::read_to_string(file).unwrap();
        [".begin()", ".begin_with_config(", ".begin_with_options(", ".transaction("]
            .iter()
            .any(|call| text.contains(call))
    };
    let outside: Vec<_> =
        files(&source).into_iter().filter(|file| !file.starts_with(source.join("kit"))).filter(opens).collect();
    assert!(outside.is_empty(), "App::write is the one way: {outside:?}");
}
