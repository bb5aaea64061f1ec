"""Common given names of many languages in Latin letters, folded: a text that opens with one likely names a person."""

from __future__ import annotations

_ENGLISH = """
    aaron abby abigail adam adrian aidan alan albert alec alex alexander alexandra alexis alfred alice alicia alison
    allan allen allison alyssa amanda amber amelia amy andrea andrew andy angela angus anita ann anna anne annie
    anthony antony april archie ariel arthur ashley audrey austin ava barbara barry becky ben benjamin bernard beth
    bethany bill billy blake bob bonnie brad bradley brandon brenda brendan brent brett brian bridget brittany brooke
    bruce bryan bryce caitlin callum calvin cameron cara carl carla carlos carly carmen carol caroline carrie casey
    cassandra catherine cathy charles charlie charlotte chelsea cheryl chloe chris christian christina christine
    christopher cindy claire clara claudia clayton clive cody cole colin connor corey courtney craig crystal curtis
    cynthia daisy dale damian damien dan dana daniel danielle danny daphne darrell darren daryl dave david dawn dean
    deborah debra denise dennis derek derrick diana diane dianne dominic don donald donna doris dorothy doug douglas
    drew duncan dustin dylan earl eddie edgar edith edmund edward edwin eileen elaine eleanor elena eli elijah elise
    elizabeth ella ellen ellie elliot elliott emily emma eric erica erik erin ernest esther ethan eugene eva evan eve
    evelyn faith felicity felix fiona florence frances francis frank fred freddie frederick gabriel gareth gary gavin
    gemma gene geoff geoffrey george georgia georgina gerald gerard gillian gina ginny glen glenn gloria gordon grace
    graeme graham grant greg gregory guy gwen hailey hannah harold harriet harrison harry harvey hayley hazel heather
    hector heidi helen helena henry herbert hilary holly hope howard hugh hugo hunter ian imogen ingrid irene iris
    isaac isabel isabella isabelle isla jack jackie jackson jacob jacqueline jade jake james jamie jan jane janet
    janice jared jasmine jason jay jayson jean jeanne jeff jeffrey jen jenna jennifer jenny jeremy jerome jerry jesse
    jessica jill jim jimmy jo joan joann joanna joanne joe joel joey john johnny jon jonah jonathan jordan joseph
    josephine josh joshua joy joyce juan judith judy julia julian juliana julie juliet june justin kaitlyn karen karl
    kate katherine kathleen kathryn kathy katie katy kayla keith kelly kelsey ken kendall kenneth kenny kerry kevin
    kieran kim kimberly kirsten kirsty kristen kristin kristina kristine kurt kyle lance larry laura lauren laurie
    lawrence leah lee leo leon leonard leonie leslie lewis liam lily linda lindsay lindsey lisa liz lloyd logan lois
    lorraine louis louisa louise lucas lucia lucy luke lydia lynn lynne mackenzie madeleine madeline madison maggie
    mandy marc marcus margaret maria marian marianne marie marilyn marion marissa mark marshall martha martin mary
    mason matt matthew maureen maurice max maxine maya megan meghan mel melanie melissa melvin meredith mia michael
    michele michelle miguel mike miles mindy miranda miriam mitchell mohammed moira molly monica morgan nadia nancy
    naomi natalie natasha nathan nathaniel neil nell nicholas nick nicola nicole nigel nikki nina noah noel nora norma
    norman oliver olivia oscar owen paige pam pamela patricia patrick paul paula pauline peggy penny perry pete peter
    phil philip phillip phoebe phyllis polly priscilla quentin rachael rachel ralph ramona randall randy ray raymond
    rebecca reed regina rene rex rhys ricardo richard rick ricky riley rita rob robert roberta robin robyn rod
    roderick rodney roger roland ron ronald rory rosa rosalind rose rosemary rosie ross roxanne roy ruby rupert
    russell ruth ryan sabrina sally sam samantha samuel sandra sandy sara sarah sasha savannah scott sean sebastian
    selena seth shane shannon sharon shaun shawn sheila shelby shelley sheri sherry shirley sidney simon simone skye
    sonia sonya sophia sophie spencer stacey stacy stan stanley stella stephanie stephen steve steven stewart stuart
    sue summer susan susanna susie suzanne sydney sylvia tamara tammy tanya tara taylor ted terence teresa terri terry
    tess tessa theodore theresa thomas tiffany tim timothy tina toby todd tom tommy toni tony tracey traci tracy
    travis trevor tricia tristan troy tyler valerie vanessa vera verity veronica vicki vicky victor victoria vincent
    violet virginia vivian wade walter wanda warren wayne wendy wesley whitney will william winston yolanda yvonne
    zach zachary zack zoe zoey
"""
_EUROPEAN = """
    achim agata agnes agnieszka alain alba alberto aldo aleksandar aleksander aleksandra alessandra alessandro alessio
    alexandre alexandru alexia alfonso alfredo ali alina almut alvaro ana anastasia anders andre andreas andreea
    andrei andres andrius andrzej angelika angelo anja anke annabelle annalisa anneke annemarie annette annika antje
    antoine anton antonella antonia antonio antonín arnaud arne arthur artur astrid aurélie axel barbora bart bartosz
    bastian beata beate beatrice beatriz bence benedikt benoît bernd bert birgit bjorn björn bogdan boris bruno
    camilla camille carina carlo carlotta carolin carolina carsten cecilia cecilie celia celine chiara christa
    christel christiane christof christoph christophe clara clemens clément conrad constanze cornelia cornelius
    cristian cristiana cristina cédric dagmar damir daniela daniele dario darius dariusz denis detlef didier diego
    dieter dietmar dirk dominik dominique dorota dragan eduardo edyta ekaterina elena elias elif elisa elisabeth elke
    elsa emanuel emanuela emil emiliano emilie emmanuel emre enrico enrique eric erika ernesto ernst esteban ester
    eugenia ewa fabian fabien fabio fabrice fabrizio federica federico felipe ferdinand fernanda fernando filip
    filippo florian francesca francesco francisco franco franz françois françoise frederic frederik frieder friedrich
    frédéric gabi gabriela gabriele gael gerd gerhard gianni gilles giorgio giovanni giulia giuseppe gonzalo goran
    greta grzegorz grégory guido guillaume guillermo gunnar gunter gustav gustavo günter günther hanna hannes hans
    harald hartmut heike heiko heinrich heinz helga helmut henri henrik henrike henryk herbert hermann hervé holger
    horst hubert hélène ignacio igor ilaria ilona ilse ines inga inge ingo inka inés irena irina isabell isabelle iva
    ivan ivana ivo jaap jacek jacques jaime jakob jakub jana janina janine janusz jarmila jaroslav javier jean-luc
    jelena jens jessica joachim joana joanna joao joaquín jochen johan johann johanna johannes jorge joris josef
    josefine josé joão joël juha juho julia juliane julie julien jussi justyna jutta jérôme jörg jürgen kai karim
    karin karina karla karol karolina karsten kasper katarina katarzyna katharina kathrin katja katrin kerstin kjell
    klaus konrad konstantin kristian kristina krisztina krzysztof laetitia lars lasse laurent lena lennart leona
    leonardo leonie leszek lina linus lisbeth ljiljana lorena lorenz lorenzo lothar luca lucia luciano ludovic ludwig
    luigi luis luisa luiz lukas lukasz lutz maciej magdalena magnus maik maja malgorzata manfred manuel manuela marcel
    marcello marcin marco marcos mareike marek margarita margit margot margret mariana marietta marija marina mario
    mariusz marko markus marlene marta martina martine mathias mathieu mathilde matias matteo matthias matthieu
    maurizio mauro maximilian małgorzata mehmet melina michaela michal michał michel michela michele mikael mikkel
    milan milena milica milos mirjam mirko miroslav moritz mustafa nadine nadja natalia natalija nathalie nicolas
    niels niki niklas nikola nikolai nikolaus nils nina norbert olaf ole oleg olga olivier ondrej ondřej oscar otto
    pablo paola paolo pascal pasquale patricia patrik patrizia paulina paulo pavel pawel paweł pedro peer per petra
    philipp philippe pia piero pierre pieter piotr rafael rafał raimund rainer ralf ramón raoul rasmus raul regine
    reiner reinhard renata renate renato ricarda riccardo robert roberto rodrigo rolf romain roman romana rosanna rui
    ruud rüdiger sabine sabrina salvatore sandra sandrine sandro santiago sascha serge sergei sergej sergio sibylle
    siegfried sigrid silke silvia silvio simona sofia sofie solveig sonja soňa stanislav stefan stefania stefanie
    stefano steffen sten stephan stig stéphane sunniva susana susann susanne svante sven svenja svetlana sylvain
    sylvie sylwia sébastien tanja tatiana tatjana teresa tereza thea thierry thilo thomas thorsten tibor till tilman
    timo tobias tomas tomasz tommaso tomás tomáš torben torsten tristan trond ulf uli ulrich ulrike urs ursula ute uwe
    valentin valentina valeria valérie vera verena vicente viktor viktoria vincenzo vivien vladimir volker václav
    véronique walter werner wiebke wilfried wilhelm willem wim witold wolf wolfgang xavier yannick yves zdeněk zofia
    zuzana łukasz željko
"""
_WORLD = """
    abdul abdullah abu ahmad ahmed aisha ajay akash akira ali alia amal amina amir amit amitabh anand anil anita
    anjali ankit ankita anshika anuj aparna aram arash arjun arun asha ashish ashok ayesha aziz bilal chandra chen
    chinedu deepa deepak devika dinesh divya emeka fahad faisal farah farhan fatima fatma gaurav gopal habib hamza
    harish hassan hiroshi hussein ibrahim imran indira ismail jamal jayesh jin jun kamal kapil karan kavita kavya
    kenji khalid kiran krishna kumar lakshmi layla leila ling mahmoud mahua manish manoj mariam meera mei mei-ling min
    mohamed mohammad mohan mona muhammad mukesh nabil nadia naoko naveen neha nikhil nisha nitin noor nur omar osman
    parul pooja prakash pranav prashant priya priyanka rahul raj rajesh rajiv rakesh ramesh rania rashid ravi rekha
    rina ritu riya rohan rohit sachin sahil said salim salma samir sandeep sangeeta sanjay sanjeev santosh sarita
    satish shankar sheikh shilpa shreya shweta sneha sonali sriram subhash sudhir sunil sunita suresh swati takashi
    tariq uma usman vandana varun vijay vikas vikram vinay vinod vivek wei xiao yasir yasmin yong yuki yumi yusuf
    zainab zeynep
"""

GIVEN_NAMES = frozenset(f"{_ENGLISH} {_EUROPEAN} {_WORLD}".split())
