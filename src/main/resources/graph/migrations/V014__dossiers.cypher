// Identity: one record for one id; keys make the ids.
CREATE CONSTRAINT discipline_id IF NOT EXISTS FOR (r:Discipline) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT evaluation_id IF NOT EXISTS FOR (r:Evaluation) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT working_group_id IF NOT EXISTS FOR (r:WorkingGroup) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT trust_vote_id IF NOT EXISTS FOR (r:TrustVote) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT inspection_id IF NOT EXISTS FOR (r:Inspection) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT commendation_id IF NOT EXISTS FOR (r:Commendation) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT policy_benefit_id IF NOT EXISTS FOR (r:PolicyBenefit) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT course_id IF NOT EXISTS FOR (r:Course) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT course_class_id IF NOT EXISTS FOR (r:CourseClass) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT attendance_id IF NOT EXISTS FOR (r:Attendance) REQUIRE r.id IS UNIQUE
