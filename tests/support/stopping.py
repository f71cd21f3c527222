"""Work that kills its process, or fails, at one workbook: what a hostile file may do to a reader."""

import os
from dataclasses import dataclass

from pkxl.runs.tasks import Work


@dataclass(frozen=True, slots=True)
class Stopping:
    job: object
    victim: str
    home: int  # the process that must not be killed
    kills: bool = True

    def __call__(self, task):
        if any(c.name == self.victim and c.refused is None for c in task.candidates):
            if self.kills and os.getpid() != self.home:
                os._exit(9)
            raise RuntimeError(self.victim)
        return Work(self.job)(task)

    def halves(self, task):
        return Work(self.job).halves(task)

    def failed(self, task):
        return Work.failed(self, task)
