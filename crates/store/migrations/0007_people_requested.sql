-- Who has yet to be made is looked for at every look at the directories, among everybody who is made already.
CREATE INDEX people_requested ON people (directory_id) WHERE stage = 'Requested';
