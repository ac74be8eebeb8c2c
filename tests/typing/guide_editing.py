from nordicbaltic_standards import CaseFile, diff, example, patch, resolve

case = CaseFile.model_validate(example("case-file", "EE"))
paused = case.replace(status="on-hold", note="The trial begins in January.")

later = patch(
    case,
    [
        {"op": "test", "path": "/referrals/0/id", "value": "ee-ref-1"},
        {"op": "replace", "path": "/referrals/0/status", "value": "accepted"},
        {"op": "add", "path": "/subject/languages/-", "value": "et"},
        {"op": "remove", "path": "/note"},
    ],
)

print(resolve(later, "/referrals/0/status"))
print(resolve(later, "/note", default="nothing recorded"))

for change in diff(case, later):
    print(change.pointer, change.operation, change.category)
