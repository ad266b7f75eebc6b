//! Requests for more and the mails about them, as they lie in the mailbox: the operator learns of a request and how to
//! decide it, who asked learns what became of it and why (LIM-02).

use aws_api::{Operation, sigv4::Credentials};
use control_plane::{api, outbox};
use drivers::mail::{KeptMail, Mailbox};
use model::quota;
use serde_json::{Value, json};

use crate::app::TestApp;

const OPERATOR: &str = "operator@example.com";
const OWNER: &str = "owner@acme.example.com";

/// An installation whose operator has an address, with an account of somebody else.
struct Landlord {
    app: TestApp,
    tenant: api::NewAccount,
}

impl Landlord {
    async fn new() -> Self {
        let app = TestApp::new().await;
        let operator = app.credentials.account_id.clone();
        let store = &app.cloud.store;
        store.set_account_mail(&operator, OPERATOR).await.unwrap();
        let owner = OWNER.parse().unwrap();
        let tenant = api::open_account(&app.cloud, "acme", Some(&owner), &quota::QUOTAS)
            .await
            .unwrap();
        Self { app, tenant }
    }

    /// The tenant asks for so many WorkSpaces: the request's id.
    async fn asks_for(&self, workspaces: u32) -> String {
        let operation = Operation::QuotasRequestServiceQuotaIncrease;
        let body = json!({"ServiceCode": "workspaces", "QuotaCode": "L-34278094", "DesiredValue": f64::from(workspaces)});
        let mut call = self.app.request(operation).json(&body);
        call.credentials = Credentials {
            access_key_id: self.tenant.access_key_id.clone(),
            secret_access_key: self.tenant.secret_access_key.clone(),
        };
        let made = self.app.send(call).await.ok();
        made["RequestedQuota"]["Id"].as_str().unwrap().to_owned()
    }

    /// The operator decides.
    async fn decides(&self, operation: Operation, id: &str, reason: Option<&str>) -> Value {
        let body = json!({"RequestId": id, "Reason": reason});
        self.app.call(operation, body).await.ok()
    }

    /// Every mail to somebody, once everything due has gone out.
    async fn mails_to(&self, to: &str) -> Vec<KeptMail> {
        outbox::send_due(&self.app.cloud).await.unwrap();
        let all = Mailbox::list(&self.app.paths.mailbox()).unwrap();
        all.into_iter().filter(|mail| mail.to == to).collect()
    }

    /// The one mail to somebody with this subject.
    async fn mail(&self, to: &str, subject: &str) -> KeptMail {
        let mut found = self.mails_to(to).await;
        found.retain(|mail| mail.subject == subject);
        assert_eq!(found.len(), 1, "mails to {to} about {subject}");
        found.remove(0)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lim_02_a_request_mails_the_operator_how_to_decide_it() {
    let landlord = Landlord::new().await;
    let id = landlord.asks_for(5).await;
    let asked = landlord.mail(OPERATOR, "Request for 5 WorkSpaces").await;
    let tenant = &landlord.tenant.account_id;
    for said in [
        format!("arn:aws:iam::{tenant}:root of the account {tenant} (acme) asks for 5 WorkSpaces."),
        format!("carrel quotas approve {id}"),
        format!("carrel quotas refuse {id} --reason"),
    ] {
        assert!(asked.text.contains(&said), "{said:?} in {}", asked.text);
    }
    let noted = landlord.mail(OWNER, "Request for 5 WorkSpaces").await;
    assert!(
        noted.text.contains("The operator decides") && noted.text.contains(&id),
        "{}",
        noted.text
    );
    assert_eq!(landlord.mails_to(OPERATOR).await.len(), 1, "each goes once");
}

#[tokio::test(flavor = "multi_thread")]
async fn lim_02_who_asked_is_mailed_an_approval_and_a_refusal_with_its_reason() {
    let landlord = Landlord::new().await;
    let id = landlord.asks_for(5).await;
    landlord
        .decides(Operation::ApproveQuotaRequest, &id, None)
        .await;
    let approved = landlord
        .mail(OWNER, "Request for 5 WorkSpaces approved")
        .await;
    assert!(
        approved.text.starts_with("Your request for 5 WorkSpaces") && approved.text.contains(&id),
        "{}",
        approved.text
    );
    assert!(!approved.text.contains("The reason"), "{}", approved.text);
    let copy = landlord
        .mail(OPERATOR, "Request for 5 WorkSpaces approved")
        .await;
    assert!(
        copy.text.contains("has approved the request"),
        "{}",
        copy.text
    );

    let id = landlord.asks_for(50).await;
    let reason = "no room for <so> many before March";
    let without = landlord
        .app
        .call(Operation::RefuseQuotaRequest, json!({"RequestId": id}))
        .await;
    assert_eq!(without.status, 400, "{}", without.text);
    landlord
        .decides(Operation::RefuseQuotaRequest, &id, Some(reason))
        .await;
    let refused = landlord
        .mail(OWNER, "Request for 50 WorkSpaces refused")
        .await;
    assert!(
        refused.text.contains("was refused")
            && refused.text.contains(&format!("The reason: {reason}")),
        "{}",
        refused.text
    );
    let quotas = landlord.app.cloud.store.quotas(&landlord.tenant.account_id);
    assert_eq!(quotas.await.unwrap().get("L-34278094"), Some(&5));
    let again = landlord
        .app
        .call(Operation::ApproveQuotaRequest, json!({"RequestId": id}))
        .await;
    assert_eq!(again.status, 400, "it is decided: {}", again.text);
    assert_eq!(landlord.mails_to(OWNER).await.len(), 4, "each goes once");
}
