package io.trackedcache.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "()V|find()",
                "(I)Z|find(int)",
                "(ZBCSIJFD)V|find(boolean,byte,char,short,int,long,float,double)",
                "(Ljava/lang/String;I)Ljava/lang/Object;|find(java.lang.String,int)",
                "([[JLjava/util/Map$Entry;[Ljava/lang/Object;)[I|find(long[][],java.util.Map$Entry,java.lang.Object[])"
            })
    void readsAsInSourceCode(String descriptor, String expected) {
        assertThat(TrackedMethod.signature("find", descriptor)).isEqualTo(expected);
    }
}
