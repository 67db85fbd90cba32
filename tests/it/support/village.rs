//! One small believable village and its county, built through the verbs.

use byalag::{
    associations::{
        AssociationId, Kind, Post, acts,
        association::LegalForm,
        draft::{Address, AffiliationDraft, AssociationDraft, OfficeDraft, Position},
        permit,
    },
    identity::Caller,
    kit::once::Once,
};

use super::TestApp;

/// Gunnarsbyn with its board, a member and a stranger; and the county's network with an officer.
pub struct Village {
    pub id: AssociationId,
    pub slug: &'static str,
    pub network: AssociationId,
    pub chair: Caller,
    pub secretary: Caller,
    pub treasurer: Caller,
    pub board_member: Caller,
    pub auditor: Caller,
    pub officer: Caller,
    pub stranger: Caller,
    /// Has an account; stands on the list only where a test puts them there.
    pub member: Caller,
}

impl Village {
    pub async fn build(test: &TestApp) -> Self {
        let chair = test.person("karin@example.org", "Karin Nilsson").await;
        let officer = test.person("maria@example.org", "Maria Henriksson").await;
        let id = register(test, &chair, Kind::Association, "Gunnarsbyns byaförening", "gunnarsbyn").await;
        let network = register(test, &officer, Kind::Network, "Norrbotten samverkar", "norrbotten-samverkar").await;
        let village = Self {
            id,
            slug: "gunnarsbyn",
            network,
            secretary: seat(test, &chair, id, Post::Secretary, "sven@example.org", "Sven Öberg").await,
            treasurer: seat(test, &chair, id, Post::Treasurer, "aino@example.org", "Aino Lahti").await,
            board_member: seat(test, &chair, id, Post::BoardMember, "per@example.org", "Per Åström").await,
            auditor: seat(test, &chair, id, Post::Auditor, "ulla@example.org", "Ulla Ek").await,
            member: test.person("anna@example.org", "Anna Holm").await,
            stranger: test.person("okand@example.org", "Olle Okänd").await,
            chair,
            officer,
        };
        village.join(test).await;
        village
    }

    /// The actor of that name in the access table; none for `nobody`.
    pub fn actor(&self, name: &str) -> Option<&Caller> {
        Some(match name {
            "stranger" => &self.stranger,
            "board_member" => &self.board_member,
            "treasurer" => &self.treasurer,
            "secretary" => &self.secretary,
            "chair" => &self.chair,
            "auditor" => &self.auditor,
            "officer" => &self.officer,
            "member" => &self.member,
            _ => return None,
        })
    }

    /// Gunnarsbyn joins the network.
    async fn join(&self, test: &TestApp) {
        let below = permit(&test.app, &self.chair, self.id).await.unwrap();
        let draft = AffiliationDraft { umbrella_id: self.network, shared: vec![] };
        let asked = acts::request(&test.app, &below, &Once::free(), &draft).await.unwrap();
        let above = permit(&test.app, &self.officer, self.network).await.unwrap();
        acts::approve(&test.app, &above, asked.id, asked.version).await.unwrap();
    }
}

/// An association's draft with every field filled in.
pub fn draft(kind: Kind, name: &str, slug: &str) -> AssociationDraft {
    AssociationDraft {
        kind,
        name: name.to_owned(),
        slug: Some(slug.to_owned()),
        legal_form: LegalForm::Nonprofit,
        organisation_number: None,
        municipality: "2582".to_owned(),
        village: Some("Gunnarsbyn".to_owned()),
        email: Some(format!("{slug}@example.org")),
        phone: Some("0924-123 45".to_owned()),
        website: Some(format!("https://{slug}.example.org")),
        address: Some(Address {
            street: Some("Byavägen 1".to_owned()),
            postal_code: Some("961 77".to_owned()),
            city: Some("Gunnarsbyn".to_owned()),
        }),
        position: Some(Position { lat: 66.11, lon: 21.81 }),
        founded: Some(1978),
        about: Some("Vi håller byn levande.".to_owned()),
        languages: vec!["sv".to_owned()],
        chair: None,
    }
}

pub async fn register(test: &TestApp, caller: &Caller, kind: Kind, name: &str, slug: &str) -> AssociationId {
    acts::register(&test.app, caller, &Once::free(), &draft(kind, name, slug)).await.unwrap().id
}

pub async fn seat(test: &TestApp, chair: &Caller, id: AssociationId, post: Post, email: &str, name: &str) -> Caller {
    let person = test.person(email, name).await;
    let draft = OfficeDraft {
        post,
        name: name.to_owned(),
        email: Some(email.to_owned()),
        member_id: None,
        from: test.app.today(),
        until: None,
        public: false,
    };
    let permit = permit(&test.app, chair, id).await.unwrap();
    acts::appoint(&test.app, &permit, &Once::free(), &draft).await.unwrap();
    person
}
