// Saves a form while somebody types, through the button that saves it, and says when. Without this file the button does.
"use strict";

(() => {
    const quietFor = 4000;

    function start(form) {
        const status = form.querySelector("[data-autosave-status]");
        let saved = content(form);
        let timer = null;
        let running = null;
        let isStopped = form.hasAttribute("data-stale");

        form.addEventListener("input", () => {
            if (isStopped) return;
            clearTimeout(timer);
            timer = setTimeout(save, quietFor);
        });

        // A button pressed while a save is on its way waits for it: the two would stand on one version, or draft twice.
        form.addEventListener("submit", (event) => {
            clearTimeout(timer);
            isStopped = true;
            if (!running) return;
            event.preventDefault();
            const button = event.submitter;
            running.finally(() => form.requestSubmit(button));
        });

        function save() {
            const now = content(form);
            if (running || isStopped || now === saved) return;
            say("Đang lưu…");
            running = send(now).catch(() => say("Chưa lưu được, sẽ thử lại khi ông/bà gõ tiếp.")).finally(() => {
                running = null;
                if (!isStopped && content(form) !== saved) timer = setTimeout(save, quietFor);
            });
        }

        async function send(now) {
            const body = new URLSearchParams(now);
            body.set(form.dataset.autosaveName || "viec", form.dataset.autosave);
            const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            const kept = page.querySelector("form[data-autosave]");
            const isWhole = answer.redirected || form.hasAttribute("data-autosave-here");
            if (answer.ok && isWhole && kept) return taken(kept, answer.url, now);
            if (answer.status === 409) {
                isStopped = true;
                say("Có người vừa lưu bản khác. Bấm “Lưu bản soạn” để xem hai bản cạnh nhau; nội dung đang gõ còn nguyên.");
            } else {
                const fault = page.querySelector("main .alert li, main .alert");
                saved = now;
                say(fault ? "Chưa lưu được: " + fault.textContent.trim() : "Chưa lưu được.");
            }
        }

        // The answer's form stands on the version that is stored now; so does ours from here on.
        function taken(kept, address, now) {
            for (const name of ["version", "seen"]) {
                const from = kept.elements.namedItem(name);
                const to = form.elements.namedItem(name);
                if (from && to) to.value = from.value;
            }
            saved = afterwards(now);
            form.action = kept.action;
            history.replaceState(null, "", address);
            const time = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
            say("Đã lưu lúc " + time + ".");
        }

        // What was sent, as it reads with the version that it has now.
        function afterwards(sent) {
            const pairs = new URLSearchParams(sent);
            for (const name of ["version", "seen"]) {
                const field = form.elements.namedItem(name);
                if (field && pairs.has(name)) pairs.set(name, field.value);
            }
            return pairs.toString();
        }

        function say(text) {
            if (status) status.textContent = text;
        }
    }

    function content(form) {
        return new URLSearchParams(new FormData(form)).toString();
    }

    document.querySelectorAll("form[data-autosave]").forEach(start);
})();
