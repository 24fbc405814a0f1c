package import Database

/// The one ordered history of the schema.
///
/// A shipped migration never changes; a change is a new one.
package enum Schema {
    package static let migrations: [Migration] = [
        referenceTables, peopleTables, auditTables, ledgerTables, exchangeTables, reportTables, appendOnlyGuards,
        leanerRows, lifecycleTables, lifecycleGuards, ruleTables, attachmentTables, paperTables,
        contractTables, paymentTables, machineKeys,
        reconciliationTables, conclusionTables,
        planTables, planGuards,
        clockTables, noticeTables,
        deskTables, deskGuards,
        regionTables,
        lineHalts,
        handOverCounts,
        impactTables,
        indicatorTables,
        reportedMeasures,
        frozenTables, frozenGuards,
        narrativeTables, narrativeGuards,
        lateNumbers, lateNumberGuards,
        stoppedLines,
        paperRules,
        submissionTables,
        conferenceTables, conferenceGuards,
        keptTextTables, keptTextGuards,
        nationDetailTables,
        draftFileTables,
        pictureColumns,
        awaitedReviews,
        examinationTables,
        reportFileTables,
        contestTables, contestGuards,
        outcomeTables,
        collaboratorTables,
        awardTables,
        standingOnce,
        contestSeals,
        tradeTables,
        followUpAccounts,
        councilSessions,
        beneficiaryKeys,
        boughtYears,
        furtherRules,
        formerProvinces,
    ]
}
