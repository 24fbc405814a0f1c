import KhuyenCong

/// What was made has an address of its own, which the answer 201 names (RFC 9110, 15.3.2).
protocol LocatedAnswer {
    var location: APIURL { get }
}

extension AwardAnswer: LocatedAnswer {
    var location: APIURL { .award(id) }
}

extension BeneficiaryAnswer: LocatedAnswer {
    var location: APIURL { .beneficiary(id) }
}

extension CollaboratorAnswer: LocatedAnswer {
    var location: APIURL { .collaborator(id) }
}

extension ConferenceDetailAnswer: LocatedAnswer {
    var location: APIURL { .conference(conference.id) }
}

extension ConferenceFrozenAnswer: LocatedAnswer {
    var location: APIURL { .frozenReport(report) }
}

extension ConferenceRecordAnswer: LocatedAnswer {
    var location: APIURL { .conference(conference) }
}

extension ContestDetailAnswer: LocatedAnswer {
    var location: APIURL { .contest(contest.id) }
}

extension ContestEntryAnswer: LocatedAnswer {
    var location: APIURL { .contestEntry(id) }
}

extension CreatedPersonAnswer: LocatedAnswer {
    var location: APIURL { .person(id) }
}

extension DossierAnswer: LocatedAnswer {
    var location: APIURL { .dossier(code) }
}

extension FrozenAnswer: LocatedAnswer {
    var location: APIURL { .frozenReport(id) }
}

extension ImportAnswer: LocatedAnswer {
    var location: APIURL { .importRun(id) }
}

extension OrganisationAnswer: LocatedAnswer {
    var location: APIURL { .organisation(id) }
}

extension OutcomeAnswer: LocatedAnswer {
    var location: APIURL { .projectOutcomes(project) }
}

extension OwnProposalToken: LocatedAnswer {
    var location: APIURL { .ownProposal(token) }
}

extension PersonAnswer: LocatedAnswer {
    var location: APIURL { .person(id) }
}

extension PlanAnswer: LocatedAnswer {
    var location: APIURL { .plan(id) }
}

extension ProgrammeAnswer: LocatedAnswer {
    var location: APIURL { .programme(id) }
}

extension ReconciliationAnswer: LocatedAnswer {
    var location: APIURL { .reconciliation(id) }
}

extension SubmissionAnswer: LocatedAnswer {
    var location: APIURL { .submissionRound(id) }
}
