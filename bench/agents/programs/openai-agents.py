"""Asks a question by openai-agents, with a function to call and a typed answer, streamed.

The first argument is the question. The second one selects the API: `responses` or `chat`.
"""

import asyncio
import os
import sys
from pathlib import Path

from agents import Agent, OpenAIProvider, RunConfig, Runner, function_tool, set_tracing_disabled
from pydantic import BaseModel

set_tracing_disabled(True)


class Link(BaseModel):
    url: str


@function_tool
def read_file(path: str) -> str:
    """Reads a file of the working folder."""
    return Path(path).read_text()


async def main() -> None:
    agent = Agent(
        name="Reader",
        instructions="Read the file, then answer.",
        model=os.environ["OSTROM_MODEL"],
        tools=[read_file],
        output_type=Link,
    )
    provider = OpenAIProvider(
        api_key=os.environ["OSTROM_API_KEY"],
        base_url=os.environ["OSTROM_BASE_URL"],
        use_responses=sys.argv[2] == "responses",
    )
    run_config = RunConfig(model_provider=provider)
    result = Runner.run_streamed(agent, sys.argv[1], run_config=run_config)
    async for _ in result.stream_events():
        pass
    print(result.final_output.url)


asyncio.run(main())
