package org.pushduty.core.port;

class FakeDeparturesTest extends DeparturesContract {
    @Override
    protected Departures first() {
        return new FakeDepartures(clock);
    }

    @Override
    protected Departures afterKill(Departures killed) {
        return ((FakeDepartures) killed).killed();
    }
}
