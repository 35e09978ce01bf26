import { lineItem } from "../define";

const QUARTERS = [1, 2, 3, 4] as const;

/** What analysts expect and how it has turned out. Quarter 1 is the latest reported one. */
export const estimates = [
  lineItem("forward_eps", "Forward EPS", "perShare", [
    "forward eps", "eps forward", "next year eps", "eps next year", "eps fy1", "eps estimate", "consensus eps", "eps ntm", "ntm eps", "estimated eps",
    "eps next 12 months", "forward earnings per share", "eps est", "best eps", "fwd eps", "eps fwd", "forward 12m eps", "eps ntm estimate",
    "eps consensus", "eps fy1 estimate", "eps mean", "mean eps estimate", "eps next fiscal year", "eps consensus ntm", "eps est next year",
    "forward eps estimate", "eps estimate next year",
  ]),
  lineItem("eps_up_revisions", "EPS revisions up", "count", [
    "eps up revisions", "up revisions", "upward revisions", "revisions up", "eps revisions up", "number of up revisions", "estimates raised", "up last 90 days",
    "eps upward revisions", "num up", "revisions up 90d", "eps revisions up 90d",
  ]),
  lineItem("eps_down_revisions", "EPS revisions down", "count", [
    "eps down revisions", "down revisions", "downward revisions", "revisions down", "eps revisions down", "number of down revisions", "estimates lowered",
    "down last 90 days", "eps downward revisions", "num down", "revisions down 90d", "eps revisions down 90d",
  ]),
  lineItem("eps_estimate_now", "Consensus EPS now", "perShare", [
    "eps estimate now", "eps estimate current", "current eps estimate", "consensus eps now", "eps trend current", "current consensus eps", "eps estimate today",
  ]),
  lineItem("eps_estimate_90d_ago", "Consensus EPS 90 days ago", "perShare", [
    "eps estimate 90d ago", "eps estimate 90 days ago", "consensus eps 90d ago", "consensus eps 90 days ago", "eps trend 90 days ago", "eps 90d ago", "eps 90 days ago",
    "eps estimate 3m ago",
  ]),
  ...QUARTERS.map((quarter) =>
    lineItem(`eps_actual_q${quarter}`, `Actual EPS, quarter −${quarter}`, "perShare", [
      `eps actual q${quarter}`, `actual eps q${quarter}`, `reported eps q${quarter}`, `eps reported q${quarter}`, `q${quarter} eps actual`, `q${quarter} actual eps`,
    ]),
  ),
  ...QUARTERS.map((quarter) =>
    lineItem(`eps_estimate_q${quarter}`, `Estimated EPS, quarter −${quarter}`, "perShare", [
      `eps estimate q${quarter}`, `estimated eps q${quarter}`, `eps est q${quarter}`, `consensus eps q${quarter}`, `q${quarter} eps estimate`, `q${quarter} estimated eps`,
    ]),
  ),
];
