//! One simulation: each action on each resource is a question of its own, put to the engine that decides about calls.
//!
//! A request of the size that is read can ask for hours of evaluation and gigabytes of answer. So only the questions of
//! one page are evaluated, a page ends early where its questions cost too much, and all of it runs beside the threads
//! that answer calls.

use std::collections::BTreeMap;

use aws_api::{
    ApiError,
    generated::iam::{
        ContextEntry, EvaluationResult, PermissionsBoundaryDecisionDetail, SimulatePolicyResponse,
    },
};
use iam::{Action, Context, Decision, Policies, Principal, Resource, ResourcePolicy};
use tokio::sync::Semaphore;

use super::{
    page::{End, Page},
    refusals::invalid_input,
    sources::{self, Source},
};

/// Actions times resources of one simulation.
const QUESTIONS_MAX: usize = 10_000;
/// Steps that the patterns of a page may take at worst, which is seconds; hardly any takes a hundredth of its worst.
const STEPS_MAX: usize = 2_000_000_000;
/// Matched statements and missing keys of a page: each takes some hundred bytes of the answer.
const FINDINGS_MAX: usize = 20_000;
/// How many simulations run at once; the others wait for their turn.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// What is simulated.
pub(super) struct Simulation {
    pub(super) principal: Principal,
    pub(super) identity: Vec<Source>,
    pub(super) boundary: Option<Source>,
    pub(super) resource_policy: Option<Source>,
    pub(super) actions: Vec<String>,
    pub(super) resources: Vec<String>,
    pub(super) owner: Option<String>,
    pub(super) context: Vec<ContextEntry>,
}

impl Simulation {
    /// A page of its answers.
    ///
    /// # Errors
    /// `InvalidInput` when an action is none, or there are more questions or longer ones than are answered.
    pub(super) async fn answered(self, page: Page) -> Result<SimulatePolicyResponse, ApiError> {
        let turn = AT_ONCE.acquire().await.expect("nobody closes it");
        let work = move || {
            // Here, so that the turn lasts as long as the work when nobody waits for it any more.
            let _turn = turn;
            self.answer(&page)
        };
        let done = tokio::task::spawn_blocking(work).await;
        done.expect("a simulation does not panic")
    }

    fn answer(&self, page: &Page) -> Result<SimulatePolicyResponse, ApiError> {
        let any = vec!["*".to_owned()];
        let resources = if self.resources.is_empty() {
            &any
        } else {
            &self.resources
        };
        let actions = self.actions(resources.len())?;
        let context = self.context();
        let effort = Effort::of(self, &context);
        let sources = self.by_name();
        let count = actions.len() * resources.len();
        let limit = usize::try_from(page.limit).unwrap_or(usize::MAX);
        let (mut results, mut steps, mut findings) = (Vec::new(), 0_usize, 0);
        let mut next = page.first_place()?;
        while next < count && results.len() < limit && findings < FINDINGS_MAX {
            let action = &actions[next / resources.len()];
            let resource = &resources[next % resources.len()];
            steps = steps.saturating_add(effort.of_question(action, resource)?);
            if STEPS_MAX < steps && !results.is_empty() {
                break;
            }
            let result = self.evaluate(action, resource, &context, &sources);
            findings += result.matched_statements.as_ref().map_or(0, Vec::len);
            findings += result.missing_context_values.as_ref().map_or(0, Vec::len);
            results.push(result);
            next += 1;
        }
        let end = End::at((next < count).then_some(next));
        Ok(SimulatePolicyResponse {
            evaluation_results: Some(results),
            is_truncated: end.is_truncated,
            marker: end.marker,
        })
    }

    fn actions(&self, resources: usize) -> Result<Vec<Action>, ApiError> {
        let actions = self.actions.len();
        if QUESTIONS_MAX < actions.saturating_mul(resources) {
            return Err(invalid_input(format!(
                "{actions} actions on {resources} resources are more than {QUESTIONS_MAX} questions; ask in parts"
            )));
        }
        let read = |name| Action::new(name).map_err(|error| invalid_input(error.to_string()));
        self.actions.iter().map(|name| read(name)).collect()
    }

    fn context(&self) -> Context {
        let mut context = self.principal.context();
        for entry in &self.context {
            if let (Some(name), Some(values)) = (&entry.context_key_name, &entry.context_key_values)
            {
                context.add(name, values.iter().cloned());
            }
        }
        context
    }

    fn all(&self) -> impl Iterator<Item = &Source> {
        let others = self.boundary.iter().chain(&self.resource_policy);
        self.identity.iter().chain(others)
    }

    /// Its policies by their names; of those with the same name, the first.
    fn by_name(&self) -> BTreeMap<&str, &Source> {
        let mut sources = BTreeMap::new();
        for source in self.all() {
            sources.entry(source.policy.name()).or_insert(source);
        }
        sources
    }

    fn evaluate(
        &self,
        action: &Action,
        arn: &str,
        context: &Context,
        sources: &BTreeMap<&str, &Source>,
    ) -> EvaluationResult {
        let owner = self.owner.as_deref().and_then(|arn| arn.split(':').nth(4));
        let resource = match (arn, owner) {
            ("*", _) => Resource::any(),
            (arn, Some(owner)) => Resource::new(arn).of_account(owner),
            (arn, None) => Resource::new(arn),
        };
        let identity: Vec<_> = self.identity.iter().map(|source| &source.policy).collect();
        let policies = Policies {
            identity: &identity,
            boundary: self.boundary.as_ref().map(|source| &source.policy),
            session: None,
            resource: self
                .resource_policy
                .as_ref()
                .map(|source| ResourcePolicy::Ordinary(&source.policy)),
        };
        let request = iam::Request {
            principal: &self.principal,
            action,
            resource: &resource,
            context,
        };
        let simulation = iam::simulate(&policies, &request);
        let statement = |found: &iam::StatementRef<'_>| {
            sources::statement(found, sources.get(found.policy).copied())
        };
        let missing = simulation.missing_context_keys.iter();
        EvaluationResult {
            eval_action_name: action.as_str().to_owned(),
            eval_decision: in_words(&simulation.decision).to_owned(),
            eval_decision_details: None,
            eval_resource_name: Some(arn.to_owned()),
            matched_statements: Some(simulation.matched.iter().map(statement).collect()),
            missing_context_values: Some(missing.map(|key| (*key).to_owned()).collect()),
            organizations_decision_detail: None,
            permissions_boundary_decision_detail: self.within_boundary(&request),
            resource_specific_results: None,
        }
    }

    /// What the boundary alone says, if there is one.
    fn within_boundary(
        &self,
        request: &iam::Request<'_>,
    ) -> Option<PermissionsBoundaryDecisionDetail> {
        let boundary = self.boundary.as_ref()?;
        let alone = Policies {
            identity: &[&boundary.policy],
            ..Policies::default()
        };
        Some(PermissionsBoundaryDecisionDetail {
            allowed_by_permissions_boundary: Some(iam::decide(&alone, request).is_allowed()),
        })
    }
}

fn in_words(decision: &Decision<'_>) -> &'static str {
    match decision {
        Decision::Allowed(_) => "allowed",
        Decision::ExplicitDeny(_) => "explicitDeny",
        Decision::ImplicitDeny(_) => "implicitDeny",
    }
}

/// What a question costs at worst: each character of the policies is compared with each of what they look at.
struct Effort {
    policies: usize,
    context: usize,
    /// A variable in a pattern costs more than a character of it: it is looked for among the keys, and what it stands for
    /// is compared, both quickly but each time.
    variable: usize,
}

impl Effort {
    fn of(simulation: &Simulation, context: &Context) -> Self {
        let values = || context.entries().flat_map(|(_, values)| values);
        let keys: usize = context.entries().map(|(key, _)| key.len()).sum();
        let longest = values().map(String::len).max().unwrap_or(0);
        Self {
            policies: simulation.all().map(|source| source.characters).sum(),
            context: keys + values().map(String::len).sum::<usize>(),
            variable: 1 + longest / 128 + context.entries().count() / 32,
        }
    }

    fn of_question(&self, action: &Action, arn: &str) -> Result<usize, ApiError> {
        let compared = action.as_str().len() + arn.len() + self.context;
        let steps = self.policies.saturating_mul(compared);
        let steps = steps.saturating_mul(self.variable);
        if STEPS_MAX < steps {
            return Err(invalid_input(format!(
                "policies of {} characters on {compared} of an action, a resource and their context may take {steps} \
                 steps, more than {STEPS_MAX}; send fewer policies, or fewer and shorter values of context",
                self.policies
            )));
        }
        Ok(steps)
    }
}

#[cfg(test)]
mod tests {
    use aws_api::ErrorCode;
    use iam::PolicyKind;

    use super::*;

    /// A document full of statements that match everything.
    fn full() -> String {
        let statement = r#"{"Effect":"Allow","Action":"*","Resource":"*"}"#;
        format!(r#"{{"Statement":[{}]}}"#, [statement; 130].join(","))
    }

    fn simulation(policies: usize, actions: usize, resources: usize) -> Simulation {
        let texts = Some(vec![full(); policies]);
        let numbered = |count, begin: &str| (0..count).map(|at| format!("{begin}{at}")).collect();
        Simulation {
            principal: Principal::user("111122223333", "mary"),
            identity: sources::sent("PolicyInputList", texts, PolicyKind::Managed).unwrap(),
            boundary: None,
            resource_policy: None,
            actions: numbered(actions, "s:A"),
            resources: numbered(resources, "arn:aws:s:::r"),
            owner: None,
            context: Vec::new(),
        }
    }

    fn context(name: &str, values: Vec<String>) -> ContextEntry {
        ContextEntry {
            context_key_name: Some(name.to_owned()),
            context_key_values: Some(values),
            context_key_type: None,
        }
    }

    /// A page's questions in short, how many statements it found, and what leads on.
    fn page(
        simulation: &Simulation,
        marker: Option<&str>,
        items: i64,
    ) -> (Vec<String>, usize, Option<String>) {
        let page = Page::of(marker, Some(items)).unwrap();
        let answer = simulation.answer(&page).unwrap();
        assert_eq!(answer.is_truncated, Some(answer.marker.is_some()));
        let results = answer.evaluation_results.unwrap();
        let matched = |one: &EvaluationResult| one.matched_statements.as_ref().unwrap().len();
        let short = |one: &EvaluationResult| {
            let resource = one.eval_resource_name.as_ref().unwrap();
            format!("{} {resource}", one.eval_action_name)
        };
        let found = results.iter().map(matched).sum();
        (results.iter().map(short).collect(), found, answer.marker)
    }

    /// Evaluated as a whole it takes hours, and more memory than there is.
    #[test]
    fn a_page_evaluates_no_more_than_it_holds() {
        let simulation = simulation(50, 100, 100);
        let (first, found, marker) = page(&simulation, None, 1000);
        assert_eq!((first.len(), found), (4, 4 * 50 * 130));
        let (second, _, _) = page(&simulation, marker.as_deref(), 1);
        assert_eq!(second, ["s:A0 arn:aws:s:::r4"]);
    }

    #[test]
    fn pages_lead_through_every_action_on_every_resource() {
        let simulation = simulation(1, 3, 2);
        let (mut marker, mut seen) = (None::<String>, Vec::new());
        loop {
            let (questions, _, next) = page(&simulation, marker.as_deref(), 4);
            seen.extend(questions);
            marker = next;
            if marker.is_none() {
                break;
            }
        }
        let each = |action| [0, 1].map(|at| format!("s:A{action} arn:aws:s:::r{at}"));
        assert_eq!(seen, [each(0), each(1), each(2)].concat());
    }

    #[test]
    fn a_page_of_costly_questions_is_short() {
        let mut simulation = simulation(1, 1, 100);
        simulation.context = vec![context("s:Key", vec!["x".repeat(100); 1000])];
        let (questions, _, marker) = page(&simulation, None, 100);
        assert_eq!((questions.len(), marker.is_some()), (3, true));
    }

    #[test]
    fn a_question_that_costs_too_much_is_refused() {
        let page = Page::of(None, None).unwrap();
        let many = (0..20_000).map(|at| context(&format!("s:Key{at}"), vec!["x".to_owned()]));
        let long = context("s:Key", vec!["x".repeat(50_000)]);
        for entries in [many.collect(), vec![long]] {
            let mut simulation = simulation(1, 1, 1);
            simulation.context = entries;
            let refused = simulation.answer(&page).unwrap_err();
            assert_eq!(refused.code(), ErrorCode::InvalidParameter);
            assert!(refused.to_string().contains("more than 2000000000"));
        }
        let refused = simulation(1, 101, 100).answer(&page).unwrap_err();
        assert!(refused.to_string().contains("more than 10000 questions"),);
    }

    #[tokio::test]
    async fn without_resources_the_question_is_about_all() {
        let page = Page::of(None, None).unwrap();
        let answer = simulation(1, 1, 0).answered(page).await.unwrap();
        let results = answer.evaluation_results.unwrap();
        assert_eq!(results[0].eval_decision, "allowed");
        assert_eq!(results[0].eval_resource_name.as_deref(), Some("*"));
    }
}
