//! The bylaws: read by everybody inside, kept by chair and secretary, each rule with one sentence.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{
    Options,
    differences::{self, Difference},
    is_shown, options, said,
};
use crate::{
    associations::{
        acts,
        draft::{BylawsDraft, Channel, FeeRule, Numbering, VoteOf},
        place::Here,
        right::EditBylaws,
    },
    identity::Guest,
    kit::{
        App, Fault, Kind, Words,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
    },
};

/// Every rule, in the order of the page. Its label is under `bylaws-…`, its sentence under `bylaws-…-hint`.
const RULES: [&str; 28] = [
    "notice_min_days",
    "channels",
    "annual_latest_day",
    "annual_latest_month",
    "motion_deadline_days",
    "extra_percent",
    "extra_members",
    "voting_age",
    "fee_rule",
    "residence_required",
    "vote_of",
    "proxies",
    "quorum",
    "casting_vote",
    "board_min",
    "board_max",
    "board_term_years",
    "half_election",
    "auditors",
    "fiscal_year_starts",
    "adjusters",
    "numbering",
    "change_percent",
    "change_meetings",
    "change_gap_days",
    "meeting_name",
    "board_name",
    "chair_name",
];

#[derive(Template)]
#[template(path = "associations/pages/bylaws.html")]
struct BylawsPage {
    shell: Shell,
    slug: String,
    form: FormState,
    facts: Vec<(String, String)>,
    channels: Options,
    fee_rules: Options,
    votes: Options,
    numberings: Options,
    months: Options,
    usual: bool,
    may_edit: bool,
    conflict: Option<Vec<Difference>>,
}

fn page(here: &Here, speech: &Speech, form: FormState) -> BylawsPage {
    let words = speech.words;
    BylawsPage {
        shell: here.shell(speech, "settings"),
        slug: here.association.slug.clone(),
        facts: labels(words)
            .map(|(rule, label)| {
                (label, differences::in_words(&form.fields, rule, &|rule: &str, value: &str| say(words, rule, value)))
            })
            .collect(),
        channels: options(words, "channel", Channel::ALL.iter().map(|channel| channel.key())),
        fee_rules: options(words, "fee-rule", FeeRule::ALL.iter().map(|rule| rule.key())),
        votes: options(words, "vote-of", VoteOf::ALL.iter().map(|vote| vote.key())),
        numberings: options(words, "numbering", Numbering::ALL.iter().map(|numbering| numbering.key())),
        months: (1..=12).map(|month| (month.to_string(), words.t(&format!("month-{month}")))).collect(),
        usual: form.value("version") == "0",
        may_edit: here.may::<EditBylaws>(),
        conflict: None,
        form,
    }
}

fn labels(words: Words) -> impl Iterator<Item = (&'static str, String)> {
    RULES.into_iter().map(move |rule| (rule, said(words, "bylaws", rule)))
}

fn form_of(rules: &BylawsDraft, version: i64) -> FormState {
    let tick = |on: bool| if on { "yes".to_owned() } else { String::new() };
    let number = |number: Option<u16>| number.map_or_else(String::new, |number| number.to_string());
    let mut values = vec![
        ("version", version.to_string()),
        ("notice_min_days", rules.notice_min_days.to_string()),
        ("annual_latest_day", rules.annual_latest_day.to_string()),
        ("annual_latest_month", rules.annual_latest_month.to_string()),
        ("motion_deadline_days", number(rules.motion_deadline_days)),
        ("extra_percent", number(rules.extra_percent.map(u16::from))),
        ("extra_members", number(rules.extra_members)),
        ("voting_age", number(rules.voting_age.map(u16::from))),
        ("fee_rule", rules.fee_rule.key().to_owned()),
        ("residence_required", tick(rules.residence_required)),
        ("vote_of", rules.vote_of.key().to_owned()),
        ("proxies", rules.proxies.to_string()),
        ("quorum", rules.quorum.to_string()),
        ("casting_vote", tick(rules.casting_vote)),
        ("board_min", rules.board_min.to_string()),
        ("board_max", rules.board_max.to_string()),
        ("board_term_years", rules.board_term_years.to_string()),
        ("half_election", tick(rules.half_election)),
        ("auditors", rules.auditors.to_string()),
        ("fiscal_year_starts", rules.fiscal_year_starts.to_string()),
        ("adjusters", rules.adjusters.to_string()),
        ("numbering", rules.numbering.key().to_owned()),
        ("change_percent", rules.change_percent.to_string()),
        ("change_meetings", rules.change_meetings.to_string()),
        ("change_gap_days", rules.change_gap_days.to_string()),
        ("meeting_name", rules.meeting_name.clone()),
        ("board_name", rules.board_name.clone()),
        ("chair_name", rules.chair_name.clone()),
    ];
    values.extend(rules.channels.iter().map(|channel| ("channels", channel.key().to_owned())));
    FormState::filled(values)
}

/// A rule's value in words.
fn say(words: Words, rule: &str, value: &str) -> String {
    match (rule, value) {
        ("residence_required" | "casting_vote" | "half_election", "") => words.t("no"),
        ("residence_required" | "casting_vote" | "half_election", _) => words.t("yes"),
        (_, "") => words.t("bylaws-no-rule"),
        ("channels", key) => said(words, "channel", key),
        ("fee_rule", key) => said(words, "fee-rule", key),
        ("vote_of", key) => said(words, "vote-of", key),
        ("numbering", key) => said(words, "numbering", key),
        ("annual_latest_month" | "fiscal_year_starts", month) => words.t(&format!("month-{month}")),
        (_, value) => value.to_owned(),
    }
}

#[handler]
pub(super) async fn show_bylaws(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let bylaws = acts::bylaws_with_permit(&app, &here.permit()?).await?;
    shell::html(&page(&here, &speech, form_of(&bylaws.rules, bylaws.version)))
}

#[handler]
pub(super) async fn do_bylaws(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<EditBylaws>()?;
    let changed = match (fields.version(), BylawsDraft::from_fields(&fields)) {
        (Ok(version), Ok(draft)) => acts::change_bylaws(&app, &permit, version, &draft).await,
        (Err(fault), _) | (_, Err(fault)) => Err(fault),
    };
    match changed {
        Ok(_) => Ok(shell::go(&format!("/{slug}/settings/bylaws?done=saved"))),
        Err(fault) if fault.kind == Kind::Stale => {
            let now = acts::bylaws_with_permit(&app, &here.permit()?).await?;
            let theirs = form_of(&now.rules, now.version);
            let rows = differences::differences(labels(speech.words), &theirs.fields, &fields, |rule, value| {
                say(speech.words, rule, value)
            });
            let form = differences::onto(now.version, fields);
            let page = BylawsPage { conflict: Some(rows), ..page(&here, &speech, form) };
            shell::refused(&page, &fault)
        }
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&here, &speech, form), &fault)
        }
        Err(fault) => Err(fault),
    }
}
