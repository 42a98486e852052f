"""Cases and the acts upon them: where each stands, which are gone, and the queue."""
