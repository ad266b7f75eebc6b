//! AuthorizeIpRules, RevokeIpRules, UpdateRulesOfIpGroup: what changes holds at once, for who is connected too.

use aws_api::{
    ApiError, ErrorCode,
    generated::workspaces::{
        AuthorizeIpRulesRequest, AuthorizeIpRulesResult, IpRuleItem, RevokeIpRulesRequest,
        RevokeIpRulesResult, UpdateRulesOfIpGroupRequest, UpdateRulesOfIpGroupResult,
    },
};
use model::ip_range::IpRange;
use store::{IpRule, IpRuleChange};

use super::ip_groups::named;
use crate::operations::{
    Call, OperationError,
    lookup::{parsed, required},
};

pub(super) async fn authorize(
    call: &Call<'_>,
    request: AuthorizeIpRulesRequest,
) -> Result<AuthorizeIpRulesResult, OperationError> {
    let change = IpRuleChange::Add(rules(request.user_rules)?);
    apply(call, &request.group_id, &change).await?;
    Ok(AuthorizeIpRulesResult {})
}

pub(super) async fn revoke(
    call: &Call<'_>,
    request: RevokeIpRulesRequest,
) -> Result<RevokeIpRulesResult, OperationError> {
    let ranges: Vec<IpRange> = request
        .user_rules
        .iter()
        .map(|range| parsed(range))
        .collect::<Result<_, _>>()?;
    apply(call, &request.group_id, &IpRuleChange::Remove(ranges)).await?;
    Ok(RevokeIpRulesResult {})
}

pub(super) async fn update(
    call: &Call<'_>,
    request: UpdateRulesOfIpGroupRequest,
) -> Result<UpdateRulesOfIpGroupResult, OperationError> {
    let change = IpRuleChange::Replace(rules(request.user_rules)?);
    apply(call, &request.group_id, &change).await?;
    Ok(UpdateRulesOfIpGroupResult {})
}

async fn apply(call: &Call<'_>, group: &str, change: &IpRuleChange) -> Result<(), OperationError> {
    let id = named(call, group).await?;
    let store = &call.cloud.store;
    store
        .change_ip_rules(call.account_id(), &id, change)
        .await?;
    call.cloud.wake.access.notify_one();
    Ok(())
}

/// Rules as the store takes them, each range once.
pub(super) fn rules(items: Vec<IpRuleItem>) -> Result<Vec<IpRule>, ApiError> {
    let mut rules: Vec<IpRule> = Vec::new();
    for item in items {
        let range: IpRange = parsed(&required("ipRule", item.ip_rule)?)?;
        if rules.iter().any(|rule| rule.range == range) {
            return Err(ApiError::new(
                ErrorCode::InvalidParameter,
                format!("the range {range} is given twice"),
            ));
        }
        rules.push(IpRule {
            range,
            description: item.rule_desc.unwrap_or_default(),
        });
    }
    Ok(rules)
}

/// Rules as the wire has them.
pub(super) fn items(rules: Vec<IpRule>) -> Vec<IpRuleItem> {
    let item = |rule: IpRule| IpRuleItem {
        ip_rule: Some(rule.range.to_string()),
        rule_desc: Some(rule.description),
    };
    rules.into_iter().map(item).collect()
}
