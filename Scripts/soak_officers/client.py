"""A keep-alive HTTP client for one officer, on the standard library alone."""

import asyncio
import json


class Lost(Exception):
    """The connection ended before the answer: nobody knows whether the server did what it was told."""


class Client:
    def __init__(self, token, patience=60):
        self.token = token
        self.patience = patience
        self.port = None
        self.streams = None

    async def send(self, port, method, path, body=None):
        """Answers the status and the JSON; raises Lost, and ConnectionError where nothing was sent at all."""
        if self.streams is None or self.port != port:
            await self.connect(port)
        content = b"" if body is None else json.dumps(body).encode()
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {self.token}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n"
        )
        try:
            async with asyncio.timeout(self.patience):
                self.streams[1].write(head.encode() + content)
                await self.streams[1].drain()
                return await self.read()
        except (OSError, EOFError, asyncio.IncompleteReadError, ValueError) as error:
            self.close()
            raise Lost(str(error)) from error

    async def connect(self, port):
        self.close()
        async with asyncio.timeout(self.patience):
            self.streams = await asyncio.open_connection("127.0.0.1", port)
        self.port = port

    async def read(self):
        head = (await self.streams[0].readuntil(b"\r\n\r\n")).decode("latin-1")
        status = int(head.split(" ", 2)[1])
        length, closes = 0, False
        for line in head.split("\r\n")[1:]:
            name, _, value = line.partition(":")
            if name.lower() == "content-length":
                length = int(value)
            if name.lower() == "connection" and value.strip().lower() == "close":
                closes = True
        content = await self.streams[0].readexactly(length)
        if closes:
            self.close()
        return status, json.loads(content) if content else None

    def close(self):
        if self.streams is not None:
            self.streams[1].close()
            self.streams = None
