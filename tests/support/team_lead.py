"""A third role beside the two real ones, which are much alike: it differs from them in every section."""

from __future__ import annotations

from pathlib import Path

from tests.support.project import read_yaml, write_yaml

LEAD = "team-lead"

OWN_DUTY = {"heading": "Leading", "text": "Lead the team from day to day and plan its rota."}
REWORDED_DUTY = {
    "heading": "Teamwork",
    "text": "Collaborate with other team leads to maximise service performance, meet targets and Service "
    "Level Agreements and promote effective communication and teamwork.",
}


def add_lead(project: Path) -> None:
    """Add a team lead to a copy of the project."""
    duties = project / "data/accountabilities.yml"
    write_yaml(
        duties, read_yaml(duties) | {"lead-the-team": OWN_DUTY, "collaborate-with-leads": REWORDED_DUTY}
    )
    write_yaml(project / "data/roles" / f"{LEAD}.yml", lead(project))


def lead(project: Path) -> dict[str, object]:
    """The Recovery Navigator, made into a lead."""
    role = read_yaml(project / "data/roles/recovery-navigator.yml")
    role.pop("notes", None)
    duties = [key for key in role["accountabilities"] if key != "collaborate-with-team-members"]
    asked = role["person_specification"]
    needs = {
        "essential": [*asked["essential"], "recognised-qualification"],
        "desirable": [key for key in asked["desirable"] if key != "recognised-qualification"],
    }
    return role | {
        "title": "Team Lead",
        "team": "crisis-team",
        "accountabilities": [*duties, "lead-the-team", "collaborate-with-leads"],
        "performance_measures": {"team-is-well-led": "The team is well led."},
        "person_specification": needs,
        "competencies": role["competencies"]
        | {
            "working-with-change": {"4": "entry", "5": "desired"},
            "customer-care": {"3": "desired", "4": "exceptional"},
        },
    }
