package fi.sopu.process.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps named counts in one column: {@code KEPT=12;PARTLY=3}. */
@Converter
public class CountsConverter implements AttributeConverter<Map<String, Integer>, String> {

    @Override
    public String convertToDatabaseColumn(Map<String, Integer> counts) {
        return counts == null ? "" : new TreeMap<>(counts).entrySet().stream()
                .map(count -> count.getKey() + "=" + count.getValue()).collect(Collectors.joining(";"));
    }

    @Override
    public Map<String, Integer> convertToEntityAttribute(String column) {
        Map<String, Integer> counts = new TreeMap<>();
        if (column != null && !column.isBlank()) {
            for (String count : column.split(";")) {
                int sign = count.indexOf('=');
                counts.put(count.substring(0, sign), Integer.valueOf(count.substring(sign + 1)));
            }
        }
        return counts;
    }
}
