// Every page of the staff, and who sees it.

import type { Role } from "./people";

export interface StaffPage {
  name: string;
  /** Its address; `{contact}` and `{case}` stand for ids. */
  path: string;
  roles: Role[];
}

const all: Role[] = ["Administrator", "Quality manager", "Team lead", "Agent"];
const managers: Role[] = ["Administrator", "Quality manager", "Team lead"];
/** Who reads the configuration. */
const configurators: Role[] = ["Administrator", "Quality manager"];
const administrators: Role[] = ["Administrator"];

export const staffPages: StaffPage[] = [
  { name: "overview", path: "/", roles: all },
  { name: "feedback", path: "/feedback", roles: all },
  { name: "cases", path: "/cases", roles: all },
  { name: "all cases", path: "/cases?scope=team&state=any", roles: ["Team lead", "Agent"] },
  { name: "case", path: "/cases/{case}", roles: managers },
  { name: "contact", path: "/contacts/{contact}", roles: managers },
  { name: "new contact", path: "/contacts/new", roles: all },
  { name: "surveys", path: "/surveys", roles: managers },
  { name: "survey as customers see it", path: "/surveys/nps-after-contact/preview?lang=de", roles: managers },
  { name: "programs", path: "/programs", roles: configurators },
  { name: "program", path: "/programs/browser-nps", roles: configurators },
  { name: "dispositions", path: "/dispositions", roles: managers },
  { name: "touchpoints", path: "/touchpoints", roles: managers },
  { name: "touchpoint", path: "/touchpoints/counter-leipzig", roles: managers },
  { name: "teams", path: "/settings/teams", roles: managers },
  { name: "case rules", path: "/settings/case-rules", roles: configurators },
  { name: "account", path: "/account", roles: all },
  { name: "users", path: "/settings/users", roles: administrators },
  { name: "security", path: "/settings/security", roles: administrators },
  { name: "API tokens", path: "/settings/tokens", roles: administrators },
  { name: "outbox", path: "/settings/outbox", roles: administrators },
  { name: "jobs", path: "/settings/jobs", roles: administrators },
  { name: "audit", path: "/settings/audit", roles: administrators },
];
