<?xml version="1.0" encoding="utf-8" ?>
<ogr:FeatureCollection
     gml:id="aFeatureCollection"
     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
     xsi:schemaLocation="http://ogr.maptools.org/ pts.xsd"
     xmlns:ogr="http://ogr.maptools.org/"
     xmlns:gml="http://www.opengis.net/gml/3.2">
  <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4326"><gml:lowerCorner>12.0 -0.0444</gml:lowerCorner><gml:upperCorner>16.2666 2.0</gml:upperCorner></gml:Envelope></gml:boundedBy>
                                                                                                                                                             
  <ogr:featureMember>
    <ogr:one gml:id="one.0">
      <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4326"><gml:lowerCorner>16.2666 -0.0444</gml:lowerCorner><gml:upperCorner>16.2666 -0.0444</gml:upperCorner></gml:Envelope></gml: