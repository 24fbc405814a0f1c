import HTTPTypes
import KhuyenCong

/// Calls and own proposals for other programs.
struct CallAPI: RouteGroup {
    let desk: CallDesk

    func add(to table: inout RouteTable) {
        addPublic(to: &table)
        addOwnProposals(to: &table)
        table.read(
            .calls,
            .workOnProjects,
            "Các đợt nhận đề xuất của cơ quan, kèm số đề xuất",
            answer: [CallAnswer].self
        ) { _, context in
            try await desk.calls.own(by: context.requireOfficer()).map { CallAnswer($0.call, $0) }
        }
        table.act(
            .post,
            .calls,
            .workOnProjects,
            "Mở đợt nhận đề xuất",
            fields: .proposalCall,
            status: .created,
            answer: CallAnswer.self
        ) { fields, _, context in
            CallAnswer(try await desk.calls.add(fields, by: context.requireOfficer(), at: desk.now()))
        }
        table.act(
            .patch,
            .call(.any),
            .workOnProjects,
            "Sửa đợt nhận đề xuất; “withdraw” để kết thúc sớm",
            body: CallRevisionBody.self,
            answer: CallAnswer.self
        ) { body, _, context in
            CallAnswer(
                try await desk.calls.revise(
                    context.pathID(),
                    body.fields.tree,
                    version: body.version,
                    by: context.requireOfficer(),
                    at: desk.now()
                )
            )
        }
    }

    private func addPublic(to table: inout RouteTable) {
        table.read(
            .openCalls,
            .none,
            "Các đợt đang nhận đề xuất",
            answer: [CallAnswer].self
        ) { _, _ in
            try await desk.calls.open(on: desk.now().day).map { CallAnswer($0) }
        }
        table.act(
            .post,
            .callEstimates(.any),
            .none,
            "Ước tính điều kiện và mức hỗ trợ tối đa",
            fields: .supportEstimate,
            answer: EstimateAnswer.self
        ) { fields, _, context in
            EstimateAnswer(try await desk.estimates.answer(fields, callID: context.pathID(), on: desk.now().day))
        }
    }

    private func addOwnProposals(to table: inout RouteTable) {
        table.act(
            .post,
            .ownProposals(.any),
            .none,
            "Bắt đầu một đề xuất; mã bí mật chỉ trả về một lần",
            status: .created,
            answer: OwnProposalToken.self
        ) { _, context in
            let token = try await desk.proposals.begin(
                callID: context.pathID(),
                from: context.clientAddress,
                at: desk.now()
            )
            return OwnProposalToken(token: token)
        }
        addSaving(to: &table)
        addSubmission(to: &table)
    }

    private func addSaving(to table: inout RouteTable) {
        table.read(
            .ownProposal(""),
            .none,
            "Đề xuất dưới một mã bí mật",
            answer: OwnProposalAnswer.self
        ) { _, context in
            OwnProposalAnswer(try await desk.proposals.proposal(context.pathText("token")))
        }
        table.act(
            .patch,
            .ownProposal(""),
            .none,
            "Lưu đề xuất, đúng hay chưa đúng",
            body: OwnProposalBody.self,
            answer: OwnProposalAnswer.self
        ) { body, _, context in
            OwnProposalAnswer(
                try await desk.proposals.save(
                    context.pathText("token"),
                    body.fields.tree,
                    version: body.version,
                    from: context.clientAddress,
                    at: desk.now()
                )
            )
        }
    }

    private func addSubmission(to table: inout RouteTable) {
        table.act(
            .post,
            .ownSubmission(""),
            .none,
            "Nộp đề xuất: thành hồ sơ có mã",
            body: SeenVersion.self,
            answer: OwnProposalAnswer.self
        ) { body, _, context in
            OwnProposalAnswer(
                try await desk.proposals.submit(
                    context.pathText("token"),
                    version: body.version,
                    from: context.clientAddress,
                    at: desk.now()
                )
            )
        }
    }
}
