package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PremainTest {

    @ParameterizedTest
    @CsvSource({"1.5,true", "1.8,true", "9,true", "11,true", "16,true", "17,false", "25,false", "'',false", "huh,false"
    })
    void refusesJavaVersionsBefore17(String specificationVersion, boolean tooOld) {
        assertThat(Premain.isTooOld(specificationVersion)).isEqualTo(tooOld);
    }

    @Test
    void leavesItsResultWhereTheAttachingProgramReadsIt() {
        assertThat(Premain.RESULT_PROPERTY).isEqualTo(AttachResult.PROPERTY);
    }
}
