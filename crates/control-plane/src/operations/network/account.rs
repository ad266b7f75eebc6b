//! The caller's network: loaded and asked, or loaded, changed by the model and saved; who may do what to which part of it.

use aws_api::{ApiError, ErrorCode, generated::ec2 as wire};
use model::quota;
use network_model::{Filter, Limits, Making, Network, Refused, Tags, checked_tags};

use super::{
    super::{Call, OperationError, page, tagging},
    named::Named,
};
use crate::{
    api::Resource,
    networks::{self, Means},
};

/// How often a change is tried again when others change the same network at the same moment.
const ATTEMPTS: usize = 16;
/// What gives tags, by itself or together with the operation that makes a thing.
const CREATE_TAGS: &str = "CreateTags";
/// The most things on a page.
const PAGE_MAX: u32 = 1000;

/// What a call that changes something is about.
#[derive(Default)]
pub(super) struct Asked<'a> {
    /// The things that are touched.
    targets: Vec<Named<'a>>,
    /// The tags of what is to be made, by its type; first those of what the operation is for.
    tags: Vec<(&'static str, &'a Tags)>,
    dry_run: bool,
}

impl<'a> Asked<'a> {
    /// A call about one thing.
    pub(super) fn of(kind: &'static str, id: &'a str, dry_run: Option<bool>) -> Self {
        Self {
            targets: vec![Named::Id(kind, id)],
            ..Self::nothing(dry_run)
        }
    }

    /// A call about nothing yet.
    pub(super) fn nothing(dry_run: Option<bool>) -> Self {
        Self {
            dry_run: dry_run == Some(true),
            ..Self::default()
        }
    }

    /// And another.
    pub(super) fn and(self, kind: &'static str, id: &'a str) -> Self {
        self.and_named(Named::Id(kind, id))
    }

    /// And what a request names another way.
    pub(super) fn and_named(mut self, named: Named<'a>) -> Self {
        self.targets.push(named);
        self
    }

    /// And several others.
    pub(super) fn and_all(mut self, kind: &'static str, ids: &'a [String]) -> Self {
        self.targets
            .extend(ids.iter().map(|id| Named::Id(kind, id)));
        self
    }

    /// With these tags for the first thing, which is made.
    pub(super) fn tagged(self, tags: &'a Tags) -> Self {
        let kind = self.targets.first().map_or("*", Named::kind);
        self.and_tagged(kind, tags)
    }

    /// And with these for what is made beside it.
    pub(super) fn and_tagged(mut self, kind: &'static str, tags: &'a Tags) -> Self {
        self.tags.push((kind, tags));
        self
    }

    fn authorize(&self, call: &Call<'_>, network: &Network) -> Result<(), ApiError> {
        let foremost = self.tags.first().map(|(_, tags)| tagging::given(*tags));
        let facts = foremost.unwrap_or_default();
        for (kind, id) in self.targets.iter().flat_map(|named| named.things(network)) {
            let resource = Resource::named(call, "ec2", &format!("{kind}/{id}"));
            let tags = network.find_tagged(&id).map(|found| found.tags.clone());
            let tags: Vec<_> = tags.unwrap_or_default().into_iter().collect();
            call.authorize_with(&resource.tagged(&tags), &facts)?;
        }
        self.authorize_tags(call)?;
        if self.dry_run {
            return Err(would_have_succeeded());
        }
        Ok(())
    }

    /// Giving tags to what an operation makes is an action of its own.
    fn authorize_tags(&self, call: &Call<'_>) -> Result<(), ApiError> {
        let creates = call.operation.name();
        for (kind, tags) in &self.tags {
            if tags.is_empty() || creates == CREATE_TAGS {
                continue;
            }
            let mut facts = tagging::given(*tags);
            facts.push(("ec2:CreateAction".to_owned(), creates.to_owned()));
            let resource = Resource::named(call, "ec2", &format!("{kind}/*"));
            call.authorize_tagging(&format!("ec2:{CREATE_TAGS}"), &resource, &facts)?;
        }
        Ok(())
    }
}

fn would_have_succeeded() -> ApiError {
    ApiError::new(
        ErrorCode::DryRun,
        "the request would have succeeded, but the flag DryRun is set",
    )
}

/// What the model refused, in the words of the wire.
pub(super) fn refused(refused: Refused) -> ApiError {
    ApiError::new(ErrorCode::Named(refused.code), refused.message)
}

/// Asks the caller's network, after authorisation for everything, as lists are authorised.
pub(super) async fn look<T>(
    call: &Call<'_>,
    dry_run: Option<bool>,
    ask: impl FnOnce(&Network) -> Result<T, Refused>,
) -> Result<T, OperationError> {
    call.authorize(&Resource::any(call))?;
    if dry_run == Some(true) {
        return Err(would_have_succeeded().into());
    }
    let network = load(call).await?.network;
    Ok(ask(&network).map_err(refused)?)
}

/// Changes the caller's network: all that the act does, or nothing.
pub(super) async fn change<T>(
    call: &Call<'_>,
    asked: Asked<'_>,
    act: impl Fn(&mut Network, &mut Making<'_>) -> Result<T, Refused>,
) -> Result<T, OperationError> {
    let mut means = Means::of(call.cloud, account_limits(call).await?)
        .await
        .map_err(|trouble| unavailable(&trouble))?;
    for _ in 0..ATTEMPTS {
        let mut account = load(call).await?;
        asked.authorize(call, &account.network)?;
        let answer = act(&mut account.network, &mut means.making(call.now)).map_err(refused)?;
        if call.cloud.store.save_network(&account).await? {
            return Ok(answer);
        }
    }
    Err(ApiError::new(
        ErrorCode::Unavailable,
        "the network is being changed by too many others; try again",
    )
    .into())
}

/// The caller's network as it is now, without a word about what the caller may do with it.
pub(super) async fn load(call: &Call<'_>) -> Result<store::AccountNetwork, OperationError> {
    let loaded = networks::account_network(call.cloud, call.account_id(), call.now).await;
    loaded.map_err(|trouble| match trouble {
        crate::reconcile::Trouble::Store(error) => error.into(),
        other => unavailable(&other).into(),
    })
}

fn unavailable(trouble: &crate::reconcile::Trouble) -> ApiError {
    ApiError::new(ErrorCode::Unavailable, trouble.to_string())
}

/// An account with a quota of VPCs has the usual limits of networks beside it; one without has the machine's.
pub(super) async fn account_limits(call: &Call<'_>) -> Result<Limits, OperationError> {
    let quotas = call.cloud.store.quotas(call.account_id()).await?;
    Ok(match quotas.get(quota::VPCS.code) {
        Some(vpcs) => Limits {
            vpcs: usize::try_from(*vpcs).unwrap_or(usize::MAX),
            ..Limits::NEW_ACCOUNT
        },
        None => Limits::LIFTED,
    })
}

/// The tags for things of this kind; specifications for things that the operation does not make are refused.
pub(super) fn tags_for(
    specifications: Option<&Vec<wire::TagSpecification>>,
    kind: &str,
) -> Result<Tags, ApiError> {
    tags_among(specifications, kind, &[kind])
}

/// The tags for things of this kind, where the operation makes things of several.
pub(super) fn tags_among(
    specifications: Option<&Vec<wire::TagSpecification>>,
    kind: &str,
    possible: &[&str],
) -> Result<Tags, ApiError> {
    let mut pairs = Vec::new();
    for specification in specifications.into_iter().flatten() {
        let of = specification.resource_type.as_deref().unwrap_or_default();
        if !possible.contains(&of) {
            let why = format!("this operation makes {}", possible.join(", "));
            return Err(refused(Refused::parameter("ResourceType", of, &why)));
        }
        if of == kind {
            pairs.extend(specification.tags.iter().flatten().map(pair));
        }
    }
    checked_tags(pairs).map_err(refused)
}

/// A tag as key and value.
pub(super) fn pair(tag: &wire::Tag) -> (String, String) {
    (
        tag.key.clone().unwrap_or_default(),
        tag.value.clone().unwrap_or_default(),
    )
}

/// Tags on the wire; absent when there are none.
pub(super) fn shown_tags(tags: &Tags) -> Option<Vec<wire::Tag>> {
    let shown = tags.iter().map(|(key, value)| wire::Tag {
        key: Some(key.clone()),
        value: Some(value.clone()),
    });
    Some(shown.collect::<Vec<_>>()).filter(|tags| !tags.is_empty())
}

/// Filters as the model knows them.
pub(super) fn filters(asked: Option<Vec<wire::Filter>>) -> Vec<Filter> {
    let filter = |filter: wire::Filter| Filter {
        name: filter.name.unwrap_or_default(),
        values: filter.values.unwrap_or_default(),
    };
    asked.unwrap_or_default().into_iter().map(filter).collect()
}

/// A page of things in the order of their ids, and the token that leads on.
pub(super) fn paged<T>(
    mut all: Vec<T>,
    id: impl Fn(&T) -> String,
    max: Option<i64>,
    token: Option<&str>,
) -> Result<(Vec<T>, Option<String>), ApiError> {
    let limit = page::limit(max, PAGE_MAX)?;
    let after: Option<String> = page::after(token)?;
    all.sort_by_key(&id);
    if let Some(after) = after {
        all.retain(|thing| after < id(thing));
    }
    let is_more = limit < all.len();
    all.truncate(limit);
    let next = all
        .last()
        .filter(|_| is_more)
        .map(|last| page::token(&id(last)));
    Ok((all, next))
}
